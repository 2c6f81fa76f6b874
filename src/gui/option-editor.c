/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/editor-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Choices: a drop-down whose first item is "Not set". A key that the table does not know gets an item of its own: the list never shows
 * something else than what is stored. */

/* The focus stands on the button inside, which only knows the answer; whoever does not see the screen needs the question, too. */
static void
name_button (GtkWidget  *drop_down,
             GParamSpec *pspec,
             MunEditor  *editor)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (drop_down));
  const char *answer = item != NULL ? gtk_string_object_get_string (item) : _("Not set");
  g_autofree char *name = g_strdup_printf (_("%1$s: %2$s"), _(mun_editor_get_field (editor)->label), answer);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (drop_down)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
selected_cb (MunEditor *editor)
{
  GtkWidget *control = mun_editor_get_control (editor);
  const MunField *field = mun_editor_get_field (editor);
  guint selected;
  guint n = 0;

  if (control == NULL || mun_editor_is_loading (editor))
    return;
  selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (control));
  while (field->choices[n].key != NULL)
    n++;
  if (selected == 0)
    mun_editor_set_value (editor, "");
  else if (selected <= n)
    mun_editor_set_value (editor, field->choices[selected - 1].key);
}

static GtkWidget *
create_choice (MunEditor *editor)
{
  const MunField *field = mun_editor_get_field (editor);
  GtkStringList *items = gtk_string_list_new (NULL);
  GtkWidget *drop_down;

  gtk_string_list_append (items, _("Not set"));
  for (const MunChoice *choice = field->choices; choice->key != NULL; choice++)
    gtk_string_list_append (items, _(choice->label));
  drop_down = gtk_drop_down_new (G_LIST_MODEL (items), NULL);
  gtk_widget_set_halign (drop_down, GTK_ALIGN_START);
  gtk_widget_add_css_class (drop_down, "field-choice");
  mun_editor_name (editor, drop_down);
  name_button (drop_down, NULL, editor);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (name_button), editor, 0);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (selected_cb), editor, G_CONNECT_SWAPPED);
  return drop_down;
}

static void
load_choice (MunEditor  *editor,
             GtkWidget  *control,
             const char *value)
{
  const MunField *field = mun_editor_get_field (editor);
  GtkStringList *items = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (control)));
  guint position = *value == '\0' ? 0 : GTK_INVALID_LIST_POSITION;
  guint n = 0;

  for (; field->choices[n].key != NULL; n++)
    if (strcmp (field->choices[n].key, value) == 0)
      position = n + 1;
  if (position == GTK_INVALID_LIST_POSITION)
    {
      const char *unknown[] = { value, NULL };

      gtk_string_list_splice (items, n + 1, g_list_model_get_n_items (G_LIST_MODEL (items)) - n - 1, unknown);
      position = n + 1;
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (control), position);
}

const MunEditorKind mun_choice_editor = { create_choice, load_choice, NULL };

/* Steps and yes/no: one button each; pressing the chosen one again takes the answer back. */

static const char *
get_option (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "value");
}

static GtkWidget *
get_unset_label (GtkWidget *control)
{
  return gtk_widget_get_last_child (control);
}

static void
show_option (GtkWidget  *control,
             const char *value)
{
  for (GtkWidget *child = gtk_widget_get_first_child (control); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_TOGGLE_BUTTON (child))
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child), strcmp (get_option (child), value) == 0);
  gtk_label_set_text (GTK_LABEL (get_unset_label (control)), *value == '\0' ? _("Not set") : "");
}

static void
toggled_cb (MunEditor       *editor,
            GtkToggleButton *button)
{
  GtkWidget *control = mun_editor_get_control (editor);
  const char *value;

  if (control == NULL || mun_editor_is_loading (editor) || g_object_get_data (G_OBJECT (control), "busy") != NULL)
    return;
  value = gtk_toggle_button_get_active (button) ? get_option (GTK_WIDGET (button)) : "";
  g_object_set_data (G_OBJECT (control), "busy", control);
  show_option (control, value);
  g_object_set_data (G_OBJECT (control), "busy", NULL);
  mun_editor_set_value (editor, value);
}

static void
add_option (MunEditor  *editor,
            GtkWidget  *box,
            const char *label,
            const char *value)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", _(mun_editor_get_field (editor)->label), label);

  gtk_widget_add_css_class (button, "option");
  g_object_set_data_full (G_OBJECT (button), "value", g_strdup (value), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), editor, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
finish_options (GtkWidget *box)
{
  GtkWidget *unset = gtk_label_new (_("Not set"));

  gtk_widget_add_css_class (unset, "dim-label");
  gtk_widget_set_margin_start (unset, 6);
  gtk_box_append (GTK_BOX (box), unset);
  return box;
}

static GtkWidget *
create_scale (MunEditor *editor)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (int i = 1; i <= mun_editor_get_field (editor)->maximum; i++)
    {
      g_autofree char *step = g_strdup_printf ("%d", i);

      add_option (editor, box, step, step);
    }
  return finish_options (box);
}

static GtkWidget *
create_yes_no (MunEditor *editor)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  add_option (editor, box, _("Yes"), "1");
  add_option (editor, box, _("No"), "0");
  return finish_options (box);
}

static void
load_option (MunEditor  *editor,
             GtkWidget  *control,
             const char *value)
{
  show_option (control, value);
}

const MunEditorKind mun_scale_editor = { create_scale, load_option, NULL };
const MunEditorKind mun_yes_no_editor = { create_yes_no, load_option, NULL };
