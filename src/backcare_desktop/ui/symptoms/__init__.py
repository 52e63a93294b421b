"""The Symptoms tab: its cards, and the advice that ticked warning signs lead to."""
