/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/application.h"

G_BEGIN_DECLS

/* Which windows were open at the end, with which file, place and record: the next start without a file opens them again. All functions take %NULL for
 * the settings and do nothing then. */

/** MunSeat: one window of a session */
typedef struct {
  char     *uri;
  char     *place;
  char     *record;    /* id, "" when none was shown */
  int       width;
  int       height;
  gboolean  maximized;
  gboolean  auditing;  /* in auditor mode */
} MunSeat;

void       mun_seat_free            (MunSeat        *seat);

/** mun_session_to_variant: @seats: (element-type MunSeat). Returns: (transfer floating): as the settings keep it */
GVariant  *mun_session_to_variant   (GPtrArray      *seats);
/** mun_session_from_variant: Returns: (transfer full) (element-type MunSeat) */
GPtrArray *mun_session_from_variant (GVariant       *variant);

/** mun_session_touch: @window: (nullable): opened a file or shows something else: a moment later the session is kept, for the case that the program does not end as
 * it should */
void       mun_session_touch        (GtkWindow      *window);
/** mun_session_leave: @window closes now: keeps the others, or this one when it is the last */
void       mun_session_leave        (GtkWindow      *window,
                                     GSettings      *settings);
/** mun_session_quit: all windows close now, one after the other: keeps all of them */
void       mun_session_quit         (GtkApplication *application,
                                     GSettings      *settings);
/** mun_session_stay: the person has thought better of closing everything */
void       mun_session_stay         (GtkApplication *application);

/** mun_session_restore: Returns: whether a window was opened; what could not be opened is said in one */
gboolean   mun_session_restore      (MunApplication *application,
                                     GSettings      *settings);

G_END_DECLS
