/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/matrix-list.h"

#include <glib/gi18n.h>

#include "gui/passing-popover.h"
#include "gui/rows.h"

/* More than that is for the register. */
#define ROWS_MAX 60

typedef struct {
  MunMatrixBoard *board;   /* weak */
  GtkWidget      *popover; /* owns this */
  int             cell;
} List;

static void
free_list (gpointer data)
{
  List *list = data;

  g_clear_weak_pointer (&list->board);
  g_free (list);
}

static const char *
get_id (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "id") : NULL;
}

/* The popover goes first: what follows may take its button away. */
static void
leave (List       *list,
       const char *signal,
       const char *id,
       int         cell)
{
  g_autoptr(MunMatrixBoard) board = list->board != NULL ? g_object_ref (list->board) : NULL;
  g_autofree char *kept = g_strdup (id);

  gtk_popover_popdown (GTK_POPOVER (list->popover));
  if (board == NULL)
    return;
  if (cell >= 0)
    g_signal_emit_by_name (board, signal, kept, cell);
  else
    g_signal_emit_by_name (board, signal, kept);
}

static void
activated_cb (List          *list,
              GtkListBoxRow *row)
{
  if (get_id (row) != NULL)
    leave (list, "open", get_id (row), -1);
}

static void
selected_cb (List          *list,
             GtkListBoxRow *row)
{
  if (get_id (row) != NULL && list->board != NULL)
    mun_matrix_board_pick (list->board, get_id (row));
}

static gboolean
key_cb (GtkEventControllerKey *keys,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        List                  *list)
{
  GtkWidget *box = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));
  const char *id = get_id (gtk_list_box_get_selected_row (GTK_LIST_BOX (box)));
  int right = key == GDK_KEY_Right ? 1 : key == GDK_KEY_Left ? -1 : 0;
  int up = key == GDK_KEY_Up ? 1 : key == GDK_KEY_Down ? -1 : 0;
  int cell;

  if (!(state & GDK_ALT_MASK) || (right == 0 && up == 0) || id == NULL || list->board == NULL)
    return FALSE;
  cell = mun_risk_matrix_step (mun_matrix_board_get (list->board), list->cell, right, up);
  if (cell != list->cell)
    leave (list, "move", id, cell);
  return TRUE;
}

static GtkWidget *
create_rows (MunWorkspace    *workspace,
             const MunFilter *filter,
             List            *list)
{
  GtkWidget *box = gtk_list_box_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  MunQuery query = { .sort_field = MUN_SORT_REF };
  g_autoptr(GArray) rowids = NULL;

  mun_filter_fill (filter, &query);
  rowids = mun_store_query (mun_workspace_get_store (workspace), &query, NULL, NULL);
  for (guint i = 0; rowids != NULL && i < MIN (rowids->len, ROWS_MAX); i++)
    {
      g_autoptr(MunRow) record = mun_store_load_by_rowid (mun_workspace_get_store (workspace), &mun_risk_spec, g_array_index (rowids, gint64, i), NULL);
      GtkWidget *row;

      if (record == NULL)
        continue;
      row = mun_plain_row_new (record->values[RISK_TITLE], record->ref);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), "id", g_strdup (record->id), g_free);
      gtk_list_box_append (GTK_LIST_BOX (box), row);
    }
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (box, keys);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), list);
  g_signal_connect_swapped (box, "row-activated", G_CALLBACK (activated_cb), list);
  g_signal_connect_swapped (box, "row-selected", G_CALLBACK (selected_cb), list);
  return box;
}

static GtkWidget *
create_more (const MunFilter *filter)
{
  GtkWidget *more = gtk_button_new_with_mnemonic (_("Show in the _Register"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (more), "win.show-list");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (more), mun_filter_to_variant (filter));
  gtk_widget_add_css_class (more, "flat");
  return more;
}

void
mun_matrix_list_show (MunMatrixBoard  *board,
                      GtkWidget       *button,
                      MunWindow       *window,
                      const MunFilter *filter,
                      int              cell)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  List *list = g_new0 (List, 1);
  GdkRectangle place = { 0, 0, 1, 1 };
  graphene_rect_t bounds;

  g_return_if_fail (MUN_IS_MATRIX_BOARD (board) && GTK_IS_WIDGET (button) && MUN_IS_WINDOW (window));

  g_set_weak_pointer (&list->board, board);
  list->popover = popover;
  list->cell = cell;
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 360);
  gtk_widget_set_size_request (scroller, 320, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), create_rows (mun_window_get_workspace (window), filter, list));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), create_more (filter));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_object_set_data_full (G_OBJECT (popover), "list", list, free_list);
  if (gtk_widget_compute_bounds (button, GTK_WIDGET (board), &bounds))
    place = (GdkRectangle) { bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height };
  mun_popover_show_once (GTK_POPOVER (popover), GTK_WIDGET (board), &place, button);
}
