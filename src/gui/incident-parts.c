/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/incident-view.h"

#include <glib/gi18n.h>

#include "model/levels.h"

/* Parts for hands that shake. */

static void
name_widget (GtkWidget  *widget,
             const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
mun_big_button_new (const char *label,
                    const char *css)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  GtkWidget *child = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_wrap (GTK_LABEL (child), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (child), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (child), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (button, "big-button");
  if (css != NULL)
    gtk_widget_add_css_class (button, css);
  return button;
}

GtkWidget *
mun_big_entry_new (const char *label)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_add_css_class (entry, "big-entry");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  name_widget (entry, label);
  return entry;
}

const char *
mun_entry_get (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

void
mun_entry_clear (GtkWidget *entry)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

static gboolean
is_any_chosen (GtkWidget *row)
{
  for (GtkWidget *child = gtk_widget_get_first_child (row); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child)))))
      return TRUE;
  return FALSE;
}

/* Pressing the chosen one again leaves it: nobody takes an answer back without meaning to. */
static void
choice_pressed_cb (GtkToggleButton *button,
                   gpointer         user_data)
{
  if (!is_any_chosen (user_data))
    gtk_toggle_button_set_active (button, TRUE);
}

static gboolean
choice_key_cb (GtkWidget       *row,
               guint            key,
               guint            code,
               GdkModifierType  modifiers)
{
  if ((key != GDK_KEY_Delete && key != GDK_KEY_BackSpace && key != GDK_KEY_KP_Delete) || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  mun_choice_row_set (row, -1);
  return GDK_EVENT_STOP;
}

static void
choice_toggled_cb (GtkToggleButton *button,
                   gpointer         user_data)
{
  GtkWidget *row = user_data;

  if (!gtk_toggle_button_get_active (button))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (row); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *other = gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child));

      if (other != GTK_WIDGET (button))
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (other), FALSE);
    }
}

GtkWidget *
mun_choice_row_new (const char * const *labels,
                    const char         *name)
{
  GtkWidget *row = gtk_flow_box_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (row), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (row), 8);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (row), 4);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (row), 4);
  gtk_widget_set_valign (row, GTK_ALIGN_START);
  name_widget (row, name);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (choice_key_cb), row, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, keys);
  for (guint i = 0; labels[i] != NULL; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_mnemonic (labels[i]);
      GtkWidget *child = gtk_flow_box_child_new ();

      gtk_widget_add_css_class (button, "big-choice");
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
      /* The button takes the focus, not the frame around it. */
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_append (GTK_FLOW_BOX (row), child);
      g_signal_connect_object (button, "toggled", G_CALLBACK (choice_toggled_cb), row, 0);
      g_signal_connect_object (button, "clicked", G_CALLBACK (choice_pressed_cb), row, G_CONNECT_AFTER);
    }
  return row;
}

GtkWidget *
mun_choice_row_nth (GtkWidget *row,
                    int        index)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (row), index);

  return child != NULL ? gtk_flow_box_child_get_child (child) : NULL;
}

int
mun_choice_row_get (GtkWidget *row)
{
  GtkWidget *button;

  for (int i = 0; (button = mun_choice_row_nth (row, i)) != NULL; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
      return i;
  return -1;
}

void
mun_choice_row_set (GtkWidget *row,
                    int        index)
{
  GtkWidget *button;

  for (int i = 0; (button = mun_choice_row_nth (row, i)) != NULL; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i == index);
}

/* @none: the first choice */
static GtkWidget *
create_drop (GPtrArray  *records,
             const char *none,
             const char *name)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *drop;

  gtk_string_list_append (names, none);
  g_ptr_array_add (ids, g_strdup (""));
  for (guint i = 0; i < records->len; i++)
    {
      gtk_string_list_append (names, mun_record_get_title (g_ptr_array_index (records, i)));
      g_ptr_array_add (ids, g_strdup (mun_record_get_id (g_ptr_array_index (records, i))));
    }
  drop = gtk_drop_down_new (G_LIST_MODEL (names), gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop), records->len > 10);
  gtk_widget_add_css_class (drop, "big-drop");
  name_widget (drop, name);
  g_object_set_data_full (G_OBJECT (drop), "ids", ids, (GDestroyNotify) g_ptr_array_unref);
  return drop;
}

GtkWidget *
mun_person_drop_new (MunWorkspace *workspace,
                     const char   *name)
{
  g_autoptr(GPtrArray) people = mun_workspace_find (workspace, &mun_person_spec, PERSON_ACTIVE, MUN_IS_NOT, "0", -1);

  return create_drop (people, _("Nobody chosen"), name);
}

GtkWidget *
mun_site_drop_new (MunWorkspace *workspace,
                   const char   *name)
{
  g_autoptr(GPtrArray) sites = mun_workspace_find (workspace, &mun_site_spec, -1);
  GtkWidget *drop = create_drop (sites, _("No site chosen"), name);

  if (sites->len == 1)
    mun_person_drop_set (drop, mun_record_get_id (sites->pdata[0]));
  return drop;
}

const char *
mun_person_drop_get (GtkWidget *drop)
{
  GPtrArray *ids = g_object_get_data (G_OBJECT (drop), "ids");
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop));

  return selected < ids->len ? g_ptr_array_index (ids, selected) : "";
}

void
mun_person_drop_set (GtkWidget  *drop,
                     const char *person)
{
  GPtrArray *ids = g_object_get_data (G_OBJECT (drop), "ids");
  guint index;

  if (g_ptr_array_find_with_equal_func (ids, person != NULL ? person : "", g_str_equal, &index))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), index);
}

/* Tab leads on to the next field. */
GtkWidget *
mun_area_new (const char *name,
              int         height)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 10);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 10);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 8);
  name_widget (view, name);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), height);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 4 * height);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_add_css_class (scroller, "big-area");
  return scroller;
}

char *
mun_area_get (GtkWidget *area)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (area))));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

void
mun_area_set (GtkWidget  *area,
              const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (area)))), text, -1);
}

static char *
say_length (gint64 minutes)
{
  if (minutes >= 48 * 60)
    return g_strdup_printf (_("%1$u days %2$u h"), (guint) (minutes / 1440), (guint) (minutes % 1440 / 60));
  if (minutes >= 60)
    return g_strdup_printf (_("%1$u h %2$02u min"), (guint) (minutes / 60), (guint) (minutes % 60));
  return g_strdup_printf (_("%u min"), (guint) minutes);
}

char *
mun_left_text (gint64 minutes)
{
  g_autofree char *length = say_length (ABS (minutes));

  return g_strdup_printf (minutes < 0 ? _("%s late") : _("%s left"), length);
}

GtkWidget *
mun_severity_row_new (guint       n,
                      const char *name)
{
  const char *steps[] = { _("_1 slight"), _("_2 noticeable"), _("_3 serious"), _("_4 severe"), _("_5 grave"), NULL };

  g_return_val_if_fail (n < G_N_ELEMENTS (steps), NULL);

  steps[n] = NULL;
  return mun_choice_row_new (steps, name);
}

void
mun_choice_row_name_severity (GtkWidget    *row,
                              MunWorkspace *workspace,
                              MunRecord    *incident)
{
  g_autoptr(GPtrArray) levels = mun_levels_new (workspace, incident, INCIDENT_SEVERITY, NULL);
  GtkWidget *button;

  for (int i = 0; (button = mun_choice_row_nth (row, i)) != NULL; i++)
    {
      const MunScaleStep *level = mun_levels_find (levels, i + 1);
      g_autofree char *label = NULL;

      gtk_widget_set_visible (gtk_widget_get_parent (button), level != NULL || mun_record_get_int (incident, INCIDENT_SEVERITY, 0) == i + 1);
      if (level == NULL || *level->label == '\0')
        continue;
      label = g_strdup_printf ("_%d %s", i + 1, level->label);
      gtk_button_set_label (GTK_BUTTON (button), label);
      gtk_widget_set_tooltip_text (button, *level->meaning != '\0' ? level->meaning : NULL);
    }
}
