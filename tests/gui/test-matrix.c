/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "gui/application.h"
#include "gui/editor.h"
#include "gui/matrix-board.h"
#include "gui/matrix-view.h"
#include "gui/preferences.h"
#include "gui/settings.h"
#include "gui/window.h"
#include "model/demo.h"

/* A mark is moved, the reason is asked for, and one step takes it back. */

static MunApplication *application;

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND;

  for (int i = 0; i < 300 && g_main_context_pending (NULL) && g_get_monotonic_time () < end; i++)
    g_main_context_iteration (NULL, FALSE);
}

static GtkWidget *
find_inside (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_inside (child, type);
  return found;
}

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (window))
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}

static MunRecord *
find_risk (MunWorkspace *workspace)
{
  return mun_workspace_find_first (workspace, &mun_risk_spec, RISK_CURRENT_LIKELIHOOD, MUN_IS, "3", RISK_STATUS, MUN_IS, "in_treatment", -1);
}

static void
move_and_answer (MunMatrixBoard *board,
                 MunRecord      *risk,
                 int             cell,
                 const char     *reason)
{
  AdwMessageDialog *dialog;

  g_signal_emit_by_name (board, "move", mun_record_get_id (risk), cell);
  settle ();
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  /* Without a reason there is no new score. */
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "score"));
  if (reason != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (find_inside (adw_message_dialog_get_extra_child (dialog), GTK_TYPE_ENTRY)), reason);
      g_assert_true (adw_message_dialog_get_response_enabled (dialog, "score"));
    }
  adw_message_dialog_response (dialog, reason != NULL ? "score" : "cancel");
  gtk_window_destroy (GTK_WINDOW (dialog));
  settle ();
}

/* Nobody has to look into the help to learn how a mark is moved without a mouse. */
static gboolean
names_keys (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), "Alt with an arrow key moves a risk") != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (names_keys (child))
      return TRUE;
  return FALSE;
}

static void
test_move (void)
{
  g_autofree char *folder = g_dir_make_tmp ("muniment-matrix-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "test.muniment", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_demo_create (path, &error);
  g_autoptr(MunRecord) risk = NULL;
  g_autoptr(GtkWidget) view = NULL;
  MunWindow *window;
  MunMatrixBoard *board;
  int cell;

  g_assert_no_error (error);
  window = mun_window_new (ADW_APPLICATION (application), NULL);
  mun_window_set_workspace (window, workspace);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  view = g_object_ref_sink (g_object_new (MUN_TYPE_MATRIX_VIEW, "window", window, NULL));
  g_assert_true (names_keys (view));
  board = MUN_MATRIX_BOARD (find_inside (view, MUN_TYPE_MATRIX_BOARD));
  risk = find_risk (workspace);
  cell = mun_risk_matrix_find (mun_matrix_board_get (board), risk, MUN_MOMENT_CURRENT);
  g_assert_cmpint (cell, >=, 0);

  move_and_answer (board, risk, mun_risk_matrix_step (mun_matrix_board_get (board), cell, 0, 1), NULL);
  g_assert_cmpint (mun_record_get_int (risk, RISK_CURRENT_LIKELIHOOD, 0), ==, 3);
  move_and_answer (board, risk, mun_risk_matrix_step (mun_matrix_board_get (board), cell, 0, 1), "Two thefts next door");
  g_assert_cmpint (mun_record_get_int (risk, RISK_CURRENT_LIKELIHOOD, 0), ==, 4);
  g_assert_cmpstr (mun_record_get (risk, RISK_SCORE_REASON), ==, "Two thefts next door");
  g_assert_cmpstr (mun_record_get_state (risk), ==, "analysed");
  g_assert_cmpint (mun_risk_matrix_find (mun_matrix_board_get (board), risk, MUN_MOMENT_CURRENT), ==, cell + 5);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  settle ();
  g_assert_cmpint (mun_record_get_int (risk, RISK_CURRENT_LIKELIHOOD, 0), ==, 3);
  g_assert_cmpstr (mun_record_get_state (risk), ==, "in_treatment");

  g_clear_object (&view);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  mun_workspace_close (workspace);
  g_remove (path);
  g_rmdir (folder);
}

static GtkWindow *
find_preferences (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_PREFERENCES_WINDOW (window))
        return window;
    }
  return NULL;
}

/* A row takes the focus itself, or has what takes it. */
static void
assert_leads_to_row (MunWindow  *window,
                     const char *title)
{
  GtkWindow *preferences;
  GtkWidget *row;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-preference", "s", title));
  settle ();
  preferences = find_preferences ();
  g_assert_nonnull (preferences);
  row = gtk_root_get_focus (GTK_ROOT (preferences));
  if (row != NULL && !ADW_IS_PREFERENCES_ROW (row))
    row = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_ROW);
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, title);
  gtk_window_destroy (preferences);
}

/* What the search finds beside places leads to where it is: the matrix, a number of the file's own, each row of the preferences. */
static void
test_led (void)
{
  g_autofree char *folder = g_dir_make_tmp ("muniment-matrix-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "test.muniment", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_workspace_create (path, "Brook & Sons", "en", &error);
  g_autoptr(GSettings) settings = mun_settings_new ();
  MunWindow *window;

  g_assert_no_error (error);
  window = mun_window_new (ADW_APPLICATION (application), settings);
  mun_window_set_workspace (window, workspace);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-picture", "s", "risks"));
  settle ();
  g_assert_nonnull (find_inside (mun_window_get_page (window), MUN_TYPE_MATRIX_BOARD));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-type", "s", "setting/parties"));
  for (int i = 0; i < 20 && (gtk_root_get_focus (GTK_ROOT (window)) == NULL
                             || gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), MUN_TYPE_EDITOR) == NULL); i++)
    settle ();
  g_assert_cmpstr (mun_window_get_place (window), ==, "organisation");
  g_assert_cmpint (mun_editor_get_index (MUN_EDITOR (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), MUN_TYPE_EDITOR))), ==, SETTING_PARTIES);
  for (const MunPreference *preference = mun_preferences_list (); preference->title != NULL; preference++)
    assert_leads_to_row (window, preference->title);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  mun_workspace_close (workspace);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;

  g_setenv ("MUNIMENT_TODAY", "2026-11-02", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  application = mun_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/gui/matrix/move", test_move);
  g_test_add_func ("/gui/matrix/led", test_led);
  return g_test_run ();
}
