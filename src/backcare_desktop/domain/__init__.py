"""What the program is about: values and functions, without Qt, disk or clock."""
