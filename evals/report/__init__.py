"""What a run says: on the terminal, as JSON for programs, as Markdown, as a page to look at."""
