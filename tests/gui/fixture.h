/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/application.h"
#include "gui/page.h"
#include "gui/window.h"
#include "spec/all.h"

G_BEGIN_DECLS

/* What tests with a window of their own share: the window of a workspace, and ways to find what it shows. */

typedef struct {
  char         *folder;
  char         *path;
  MunWorkspace *workspace; /* NULL at the start page */
  MunWindow    *window;
} Fixture;

/** fixture_init: before tests are added; makes the application */
void       fixture_init       (int *argc, char ***argv);
/** fixture_get_application: Returns: (transfer none) */
MunApplication *fixture_get_application (void);
/** fixture_set_size: of the windows that follow; else they have the size of a new window */
void       fixture_set_size   (int w, int h);
/** fixture_run: runs the tests and gives up the application. Returns: what main() returns */
int        fixture_run        (void);

/** fixture_set_up: a window on the demonstration, or with @data "empty" on a new workspace, or with "start" on none */
void       fixture_set_up     (Fixture *fixture, gconstpointer data);
void       fixture_tear_down  (Fixture *fixture, gconstpointer data);
#define fixture_add(path, data, function) g_test_add (path, Fixture, data, fixture_set_up, function, fixture_tear_down)

/** settle: until nothing is left to be done at once */
void       settle             (void);
/** settle_for: so long, doing whatever comes meanwhile: for what comes from a thread or after a pause */
void       settle_for         (guint milliseconds);
/** wait_until: what needs threads or time. Returns: whether it came */
gboolean   wait_until         (gboolean (*func) (gpointer data), gpointer data);

/** find: the first visible widget of a type, in the order of the screen; with @label only one that has it */
GtkWidget *find               (GtkWidget *widget, GType type, const char *label);
/** find_shown: the first widget of a type that is on the screen. Returns: (nullable) */
gpointer   find_shown         (GtkWidget *widget, GType type);
/** find_dialog: the message dialog that is open. Returns: (nullable) */
GtkWidget *find_dialog        (void);

G_END_DECLS
