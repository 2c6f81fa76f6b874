/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/window.h"
#include "model/workspace.h"

G_BEGIN_DECLS

/* What the measurements of the window share. The yardstick is a frame of the screen. */

#define FRAME 16.7 /* ms */

/* On a machine that does something else as well, the time that the window's own thread computed says more than the clock. */
typedef struct {
  gint64 last;
  gint64 last_busy;
  double worst;      /* ms */
  double worst_busy; /* ms */
} Pulse;

/** pulse_start: feels the main loop every millisecond from now on. Returns: (transfer full) */
Pulse        *pulse_start       (void);
void          pulse_reset       (Pulse        *pulse);

/** fill_large: writes @n risks in one change */
void          fill_large        (MunWorkspace *workspace,
                                 guint         n);

/** settle: runs the main loop for so long: for answers from threads and the frames that draw them */
void          settle            (guint         milliseconds);

/** rest: runs the main loop until nothing has happened in it for @milliseconds, at most ten times as long */
void          rest              (guint         milliseconds);

/** find_shown: Returns: (transfer none) (nullable): the first widget of this type that is on the screen */
GtkWidget    *find_shown        (GtkWidget    *widget,
                                 GType         type);

/** open_window: a window with @workspace, as large as on a small screen */
MunWindow    *open_window       (MunWorkspace *workspace);

/** show_bare_page: a header and a word, shown and gone again: what any page costs the renderer. Afterwards @pulse holds its worst. */
void          show_bare_page    (MunWindow    *window,
                                 Pulse        *pulse);

/** resident_memory: Returns: MB in use now; peak_memory: at most so far */
double        resident_memory   (void);
double        peak_memory       (void);

G_END_DECLS
