"""The diary as files for other programs: values in, bytes out."""
