/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/editor-private.h"

#include <glib/gi18n.h>

#include "base/date.h"
#include "gui/texts.h"

/* The field shows and takes the ISO form, which nobody can read in two ways; beside it stands the date in words. */

static GtkWidget *
get_entry (GtkWidget *control)
{
  return gtk_widget_get_first_child (control);
}

static void
update_words (MunEditor *editor,
              GtkWidget *control)
{
  GtkWidget *words = gtk_widget_get_next_sibling (get_entry (control));
  const char *value = mun_record_get (mun_editor_get_record (editor), mun_editor_get_index (editor));
  g_autofree char *date = mun_text_whole_day (value);
  g_autofree char *shown = NULL;

  if (*value != '\0')
    {
      g_autofree char *day = g_strndup (value, 10);
      int days = mun_date_days_between (mun_workspace_get_today (mun_editor_get_workspace (editor)), day);
      g_autofree char *distance = days < 0 ? NULL : mun_text_due (days);

      shown = distance != NULL ? g_strdup_printf (_("%s, %s"), date, distance) : g_strdup (date);
    }
  gtk_label_set_text (GTK_LABEL (words), shown != NULL ? shown : "");
}

static void
changed_cb (MunEditor *editor)
{
  mun_editor_changed (editor);
  if (!mun_editor_is_loading (editor))
    update_words (editor, mun_editor_get_control (editor));
}

static void
day_selected_cb (MunEditor   *editor,
                 GtkCalendar *calendar)
{
  g_autoptr(GDateTime) date = gtk_calendar_get_date (calendar);
  const char *old = mun_record_get (mun_editor_get_record (editor), mun_editor_get_index (editor));
  g_autofree char *day = g_date_time_format (date, "%Y-%m-%d");
  g_autofree char *value = NULL;

  if (mun_editor_get_field (editor)->kind == MUN_KIND_DATE_TIME)
    value = g_strconcat (day, strlen (old) > 10 ? old + 10 : "T00:00", NULL);
  else
    value = g_steal_pointer (&day);
  mun_editor_set_value (editor, value);
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (calendar), GTK_TYPE_POPOVER)));
}

static void
today_cb (MunEditor *editor,
          GtkButton *button)
{
  const char *today = mun_workspace_get_today (mun_editor_get_workspace (editor));
  g_autofree char *now = mun_date_now ();

  mun_editor_set_value (editor, mun_editor_get_field (editor)->kind == MUN_KIND_DATE_TIME ? now : today);
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER)));
}

static void
clear_cb (MunEditor *editor,
          GtkButton *button)
{
  mun_editor_set_value (editor, "");
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER)));
}

static GtkWidget *
add_button (GtkWidget  *box,
            const char *label,
            GCallback   callback,
            MunEditor  *editor)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_object (button, "clicked", callback, editor, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

/* Made when it is first opened: a form may hold twenty dates. */
static void
create_popup_cb (GtkMenuButton *menu,
                 gpointer       user_data)
{
  MunEditor *editor = user_data;
  const char *value = mun_record_get (mun_editor_get_record (editor), mun_editor_get_index (editor));
  const char *start = *value != '\0' ? value : mun_workspace_get_today (mun_editor_get_workspace (editor));
  g_autofree char *text = g_strdup_printf ("%.10sT12:00:00Z", start);
  g_autoptr(GDateTime) date = g_date_time_new_from_iso8601 (text, NULL);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *calendar = gtk_calendar_new ();

  if (date != NULL)
    gtk_calendar_select_day (GTK_CALENDAR (calendar), date);
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (day_selected_cb), editor, G_CONNECT_SWAPPED);
  add_button (buttons, _("_Today"), G_CALLBACK (today_cb), editor);
  add_button (buttons, _("_Not set"), G_CALLBACK (clear_cb), editor);
  gtk_box_append (GTK_BOX (box), calendar);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (menu, popover);
}

static GtkWidget *
create_date (MunEditor *editor)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* A bare text is nothing to a screen reader: it would be silent on each single line. */
  GtkWidget *text = g_object_new (GTK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  GtkWidget *words = gtk_label_new ("");
  GtkWidget *button = gtk_menu_button_new ();

  gtk_text_set_placeholder_text (GTK_TEXT (text), _("Not set"));
  gtk_editable_set_width_chars (GTK_EDITABLE (text), mun_editor_get_field (editor)->kind == MUN_KIND_DATE ? 11 : 15);
  gtk_widget_add_css_class (text, "numeric");
  gtk_widget_set_hexpand (text, TRUE);
  mun_editor_name (editor, text);
  /* A narrow window has the day on one line and how far it is on the next. */
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 1);
  gtk_widget_add_css_class (words, "dim-label");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "mun-calendar-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Choose a day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose a day"), -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popup_cb, editor, NULL);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), button);
  g_signal_connect_object (text, "changed", G_CALLBACK (changed_cb), editor, G_CONNECT_SWAPPED);
  return box;
}

static void
load_date (MunEditor  *editor,
           GtkWidget  *control,
           const char *value)
{
  g_autofree char *shown = g_strdup (value);

  g_strdelimit (shown, "T", ' ');
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (get_entry (control))), shown) != 0)
    gtk_editable_set_text (GTK_EDITABLE (get_entry (control)), shown);
  update_words (editor, control);
}

static char *
get_date (MunEditor *editor,
          GtkWidget *control)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (get_entry (control))));
}

const MunEditorKind mun_date_editor = { create_date, load_date, get_date };
