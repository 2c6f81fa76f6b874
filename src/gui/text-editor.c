/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/editor-private.h"

#include <glib/gi18n.h>

#include "base/text.h"

static void
entry_changed_cb (MunEditor *editor)
{
  mun_editor_changed (editor);
}

static GtkWidget *
create_line (MunEditor *editor)
{
  /* A bare text is nothing to a screen reader: it would be silent on each single line. */
  GtkWidget *text = g_object_new (GTK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);

  gtk_widget_set_hexpand (text, TRUE);
  gtk_text_set_placeholder_text (GTK_TEXT (text), _("Not set"));
  mun_editor_name (editor, text);
  g_signal_connect_object (text, "changed", G_CALLBACK (entry_changed_cb), editor, G_CONNECT_SWAPPED);
  return text;
}

static void
load_entry (GtkWidget  *text,
            const char *value)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (text)), value) != 0)
    gtk_editable_set_text (GTK_EDITABLE (text), value);
}

static void
load_line (MunEditor  *editor,
           GtkWidget  *control,
           const char *value)
{
  load_entry (control, value);
}

static char *
get_line (MunEditor *editor,
          GtkWidget *control)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (control)));
}

const MunEditorKind mun_line_editor = { create_line, load_line, get_line };

static GtkTextBuffer *
get_buffer (GtkWidget *control)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (control))));
}

static gboolean
resize_cb (gpointer user_data)
{
  g_object_set_data (user_data, "resize", NULL);
  gtk_widget_queue_resize (user_data);
  return G_SOURCE_REMOVE;
}

/* A view learns the height of its text only after it was given a width, and does not ask for that height by itself. It sets its extents anew
 * at each layout, so that only another width or height may ask for one: else the window would never come to rest. */
static void
extent_changed_cb (GtkWidget *view)
{
  int width = (int) gtk_adjustment_get_page_size (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view)));
  int height = (int) gtk_adjustment_get_upper (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)));
  gpointer extent = GINT_TO_POINTER ((width & 0x7fff) << 16 | (height & 0xffff));

  if (g_object_get_data (G_OBJECT (view), "resize") != NULL || g_object_get_data (G_OBJECT (view), "extent") == extent)
    return;
  g_object_set_data (G_OBJECT (view), "extent", extent);
  g_object_set_data (G_OBJECT (view), "resize", view);
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, resize_cb, g_object_ref (view), g_object_unref);
}

/* The view scrolls to the line that is typed before it has grown for it, and would stay there with its first line out of sight. */
static void
scrolled_cb (GtkAdjustment *adjustment)
{
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
}

/* Laying out a whole book takes a minute, and no field holds one: it is refused before it is in. */
static void
insert_cb (GtkTextBuffer *buffer,
           GtkTextIter   *where,
           const char    *text,
           int            length,
           MunEditor     *editor)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *clean = NULL;
  GtkTextIter start;
  GtkTextIter end;

  if (gtk_text_buffer_get_char_count (buffer) + (gint64) length <= MUN_TEXT_MAX)
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  before = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  after = g_strdup_printf ("%s%.*s", before, length, text);
  clean = mun_text_clean (after, -1, TRUE, &error);
  if (clean != NULL)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  mun_editor_show_problem (editor, error->message);
}

/* The scrolled window never scrolls: within it the view lays its text out at once and grows with it. */
static GtkWidget *
create_text (MunEditor *editor)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_add_css_class (view, "field-text");
  mun_editor_name (editor, view);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed", G_CALLBACK (entry_changed_cb), editor, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "insert-text", G_CALLBACK (insert_cb), editor, 0);
  /* A view that got its width while it was hidden draws nothing until its layout is asked for again. */
  g_signal_connect (view, "map", G_CALLBACK (gtk_widget_queue_resize), NULL);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), "changed",
                           G_CALLBACK (extent_changed_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller)), "changed",
                           G_CALLBACK (extent_changed_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), "value-changed", G_CALLBACK (scrolled_cb), NULL);
  return scroller;
}

static char *
get_text (MunEditor *editor,
          GtkWidget *control)
{
  GtkTextBuffer *buffer = get_buffer (control);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
load_text (MunEditor  *editor,
           GtkWidget  *control,
           const char *value)
{
  g_autofree char *shown = get_text (editor, control);

  if (g_strcmp0 (shown, value) != 0)
    gtk_text_buffer_set_text (get_buffer (control), value, -1);
}

const MunEditorKind mun_text_editor = { create_text, load_text, get_text };

static GtkWidget *
create_number (MunEditor *editor)
{
  const MunField *field = mun_editor_get_field (editor);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = create_line (editor);

  gtk_text_set_input_purpose (GTK_TEXT (text), field->kind == MUN_KIND_INTEGER ? GTK_INPUT_PURPOSE_DIGITS : GTK_INPUT_PURPOSE_NUMBER);
  gtk_box_append (GTK_BOX (box), text);
  if (field->unit != NULL)
    {
      GtkWidget *unit = gtk_label_new (_(field->unit));

      gtk_widget_add_css_class (unit, "dim-label");
      gtk_box_append (GTK_BOX (box), unit);
    }
  return box;
}

static void
load_number (MunEditor  *editor,
             GtkWidget  *control,
             const char *value)
{
  load_entry (gtk_widget_get_first_child (control), value);
}

static char *
get_number (MunEditor *editor,
            GtkWidget *control)
{
  return get_line (editor, gtk_widget_get_first_child (control));
}

const MunEditorKind mun_number_editor = { create_number, load_number, get_number };

void
mun_editor_name (MunEditor *self,
                 GtkWidget *widget)
{
  g_return_if_fail (MUN_IS_EDITOR (self) && GTK_IS_WIDGET (widget));

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _(mun_editor_get_field (self)->label), -1);
}
