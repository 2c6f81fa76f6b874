/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <X11/Xlib.h>
#include <atspi/atspi.h>

#include "gui/stage.h"

G_BEGIN_DECLS

/* Of the screen. */
#define STAGE_WIDTH  1300
#define STAGE_HEIGHT 880

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)

struct _Stage {
  GSubprocess        *xvfb;
  GTestDBus          *bus;
  GSubprocess        *program;
  char               *home;
  Display            *display;
  AtspiEventListener *listener;
  AtspiAccessible    *focus; /* the last one told of; single lines are not told of */
  AtspiAccessible    *place; /* where the pages of a wizard stand */
  char               *file;  /* (nullable): opened by the program */
  guint               events;
  gboolean            killed;
  gboolean            ended;
};

/** stage_watch: begins to hear of the focus */
void   stage_watch         (Stage      *self);
/** stage_iterate: does what comes, for so long */
void   stage_iterate       (guint       milliseconds);
/** stage_keep_keys: does what a window manager does when the window with the keys closes: gives them to the one below */
void   stage_keep_keys     (Stage      *self);
/** stage_start_waiting: Returns: when what is waited for counts as failed */
gint64 stage_start_waiting (void);
/** stage_find: Returns: (transfer full) (nullable): the first on the screen that is called so */
AtspiAccessible *stage_find (Stage     *self,
                            const char *name);
/** stage_fail: ends the test with what is on the screen */
void   stage_fail          (Stage      *self,
                            const char *wanted,
                            const char *name) G_GNUC_NORETURN;

G_END_DECLS
