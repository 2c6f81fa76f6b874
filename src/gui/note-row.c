/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/note-row.h"

#include <glib/gi18n.h>

#include "base/text.h"

static GtkWidget *
create_caption (const char *text,
                const char *css)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css);
  return label;
}

static GtkWidget *
create_view (MunRecord  *record,
             const char *name)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_set_size_request (view, -1, 44);
  gtk_widget_add_css_class (view, "field-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_bind_property (record, "note", gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  return view;
}

static void
update_mark (GtkLabel   *mark,
             GParamSpec *pspec,
             MunRecord  *record)
{
  gtk_label_set_text (mark, mun_text_is_blank (mun_record_get_note (record)) ? _("needed") : "");
}

/* The title, and at its end whether an answer is needed, as in the other rows of a form. */
static GtkWidget *
create_head (MunRecord  *record,
             const char *title,
             gboolean    needed)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark;

  gtk_box_append (GTK_BOX (head), create_caption (title, "field-label"));
  gtk_widget_set_hexpand (gtk_widget_get_first_child (head), TRUE);
  if (!needed)
    return head;
  mark = create_caption ("", "field-mark");
  gtk_box_append (GTK_BOX (head), mark);
  g_signal_connect_object (record, "notify::note", G_CALLBACK (update_mark), mark, G_CONNECT_SWAPPED);
  update_mark (GTK_LABEL (mark), NULL, record);
  return head;
}

GtkWidget *
mun_note_row_new (MunRecord  *record,
                  const char *title,
                  const char *help,
                  gboolean    needed)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *view;

  g_return_val_if_fail (MUN_IS_RECORD (record) && title != NULL && help != NULL, NULL);

  gtk_widget_add_css_class (box, "field");
  gtk_box_append (GTK_BOX (box), create_head (record, title, needed));
  view = create_view (record, title);
  gtk_box_append (GTK_BOX (box), view);
  g_object_set_data (G_OBJECT (row), "view", view);
  gtk_box_append (GTK_BOX (box), create_caption (help, "caption"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

gboolean
mun_note_row_focus (GtkWidget *row)
{
  g_return_val_if_fail (GTK_IS_WIDGET (row), FALSE);

  return gtk_widget_grab_focus (g_object_get_data (G_OBJECT (row), "view"));
}
