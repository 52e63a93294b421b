"""What stands in the data folder for whoever finds it without this program."""

README = """\
This folder is a BackCare diary.

BackCare Desktop keeps here what you write in it. Nothing of it is anywhere else, unless
you or another program made a copy. All files are text (JSON, UTF-8).

  2026/2026-03.json      the entries of March 2026, one on each line
  previous/              each month as it was before its last change
  backups/               copies of the whole diary
  quarantine/            files that were damaged, and why they were set aside
  store.json             the list of the months
  settings.json          what you have chosen
  draft.json             what you typed and have not saved yet
  active_session.json    the ice or heat session that is running

To move the diary to another computer: close BackCare, copy this whole folder.

To bring back a month by hand:
  1. Close BackCare.
  2. Copy this whole folder somewhere else first.
  3. Copy the month's file from previous/ over the one in the year's folder. If that one is
     damaged too, open the newest file in backups/ (an ordinary zip file) and take the
     month out of it.
  4. Start BackCare. It says what it found.

You may also correct an entry in a text editor while BackCare is closed. BackCare notices,
and keeps a copy of what it found in quarantine/. A line that you remove comes back from
previous/: to delete an entry, use BackCare.
"""
