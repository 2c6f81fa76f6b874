/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The program on a screen and a session bus of its own, worked with keys and read as a screen reader reads it: through the accessibility bus.
 * Nothing sleeps: each step waits for what it leads to, and fails with what is on the screen instead. */

typedef struct _Stage Stage;

/** stage_new: starts the program with an empty home folder. Returns: %NULL, with the test skipped, where there is no Xvfb or no accessibility bus */
Stage *stage_new        (void);
/** stage_new_demonstration: the same with the demonstration organisation open */
Stage *stage_new_demonstration (void);
/** stage_prepare_demonstration: the same, but the program is not started yet: for what has to be there before */
Stage *stage_prepare_demonstration (void);
void    stage_start      (Stage     *self);
/** stage_get_home: Returns: (transfer none): the home folder */
const char *stage_get_home (Stage   *self);
/** stage_restart: kills the program, so that it can put nothing in order any more, and opens the file again */
void    stage_restart    (Stage     *self);
/** stage_run: a command of the program on the open file. Returns: (transfer full): what it prints */
char   *stage_run        (Stage     *self,
                           const char *command,
                           const char *argument);
/** stage_run_words: the same with several arguments after the file, %NULL at the end. Returns: (transfer full): what it prints */
char   *stage_run_words  (Stage     *self,
                           const char *command,
                           const char * const *words);
void    stage_free       (Stage     *self);

/** stage_press: keys as in "ctrl+shift+Return", several separated by blanks */
void    stage_press      (Stage     *self,
                           const char *keys);
void    stage_type       (Stage     *self,
                           const char *text);

/** stage_wait_focus: until the focus is on something whose name begins with @name */
void    stage_wait_focus (Stage     *self,
                           const char *name);
/** stage_wait_inside: until the focus is somewhere inside something called @name */
void    stage_wait_inside (Stage    *self,
                            const char *name);
/** stage_wait_shown: until something whose name begins with @name is on the screen */
void    stage_wait_shown (Stage     *self,
                           const char *name);
/** stage_tab_to: presses Tab until the focus is on something whose name begins with @name */
void    stage_tab_to     (Stage     *self,
                           const char *name);
/** stage_tab_back_to: the same with Shift and Tab */
void    stage_tab_back_to (Stage    *self,
                           const char *name);
/** stage_has_focus: whether the focus is on something whose name begins with @name */
gboolean stage_has_focus (Stage     *self,
                           const char *name);
/** stage_open: Return on what has the focus, called @name, until a list is open that has taken the focus */
void    stage_open        (Stage     *self,
                           const char *name);
/** stage_wait_gone: until nothing on the screen is called so any more */
void    stage_wait_gone  (Stage     *self,
                           const char *name);
/** stage_click: presses the first button of the pointer on the middle of what is called @name */
void    stage_click       (Stage    *self,
                            const char *name);
/** stage_click_gone: presses on a thing until another has gone, at most three times: the toolkit may lose the press at the very
 * place at which a popover has just opened, and a person presses again */
void    stage_click_gone  (Stage    *self,
                           const char *name,
                           const char *gone);
/** stage_drop_file: as if a file was dragged here from a folder and let go on what is called @name. Waits until it was taken */
void    stage_drop_file  (Stage     *self,
                           const char *path,
                           const char *name);

/** stage_remove_file: takes the open file away from under the program */
void    stage_remove_file (Stage    *self);
/** stage_wait_kept: until a draft on disk holds @text, or, with %NULL, until there is none */
void    stage_wait_kept  (Stage     *self,
                           const char *text);
/** stage_wait_file: until a file of the home folder with this ending exists and is complete. Returns: (transfer full): its path */
char   *stage_wait_file  (Stage     *self,
                           const char *prefix,
                           const char *suffix);

G_END_DECLS
