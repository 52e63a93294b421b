"""BackCare Desktop: a companion and diary for people whose back goes into spasm."""

__version__ = "0.1.0"
