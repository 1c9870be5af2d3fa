// GNU readline for Swift: the library keeps its settings in global variables, which Swift 6 rightly refuses
// to touch; these setters are the only way in. <stdio.h> must come first, readline.h needs FILE.
#ifndef FIRSTLINE_CREADLINE_SHIM_H
#define FIRSTLINE_CREADLINE_SHIM_H

#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>

/// Takes signals and screen sizes out of readline's hands, completion in ours, with the whole line as one word.
static inline void firstline_readline_setup(rl_completion_func_t *complete) {
  rl_readline_name = "firstline";
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_attempted_completion_function = complete;
  rl_completer_word_break_characters = "\n";
  rl_basic_word_break_characters = "\n";
  rl_completer_quote_characters = "";
}

/// Says that our completions are all there are, and that nothing is to be appended; during completion only.
static inline void firstline_completion_is_final(void) {
  rl_attempted_completion_over = 1;
  rl_completion_append_character = '\0';
}

/// Writes to the terminal behind readline's own output, and flushes.
static inline void firstline_readline_write(const char *text) {
  FILE *stream = rl_outstream ? rl_outstream : stdout;
  fputs(text, stream);
  fflush(stream);
}

/// Throws away the half-typed line and shows the prompt again on a new line.
static inline void firstline_readline_interrupt(void) {
  rl_callback_sigcleanup();
  firstline_readline_write("^C\n");
  rl_replace_line("", 1);
  rl_on_new_line();
  rl_redisplay();
}

/// Makes readline forget an end of input, which it would mark with an empty line at every later step.
static inline void firstline_readline_forget_end(void) { rl_eof_found = 0; }

#endif
