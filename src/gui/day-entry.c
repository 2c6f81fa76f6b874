/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/day-entry.h"

#include <glib/gi18n.h>

#include "base/date.h"
#include "gui/rows.h"

struct _MunDayEntry {
  GtkWidget parent_instance;

  /* Children */
  GtkWidget     *box;
  GtkWidget     *entry;
  GtkMenuButton *button;
  GtkWidget     *problem; /* a sentence, hidden as long as the day is one */

  /* Owned */
  char *day;
};

G_DEFINE_FINAL_TYPE (MunDayEntry, mun_day_entry, GTK_TYPE_WIDGET)

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
show_problem (MunDayEntry *self,
              const char  *problem)
{
  if (problem != NULL)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
  gtk_label_set_text (GTK_LABEL (self->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem, problem != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
take (MunDayEntry *self,
      const char  *day)
{
  gboolean other = g_strcmp0 (day, self->day) != 0;

  mun_day_entry_set (self, day);
  if (other)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
commit_cb (MunDayEntry *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autofree char *day = *text != '\0' ? mun_date_parse (text) : g_strdup ("");

  if (day != NULL)
    take (self, day);
  else
    show_problem (self, _("There is no such day. Write it as 2026-11-02 or 2.11.2026."));
}

static void
day_selected_cb (GtkCalendar *calendar,
                 gpointer     user_data)
{
  MunDayEntry *self = user_data;
  g_autoptr(GDateTime) date = gtk_calendar_get_date (calendar);
  g_autofree char *day = g_date_time_format (date, "%Y-%m-%d");

  gtk_menu_button_popdown (self->button);
  take (self, day);
}

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  MunDayEntry *self = user_data;
  g_autofree char *today = mun_date_today ();
  g_autofree char *noon = g_strconcat (*self->day != '\0' ? self->day : today, "T12:00:00Z", NULL);
  g_autoptr(GDateTime) date = g_date_time_new_from_iso8601 (noon, NULL);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();

  if (date != NULL)
    gtk_calendar_select_day (GTK_CALENDAR (calendar), date);
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (day_selected_cb), self, 0);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (button, popover);
}

static gboolean
mun_day_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MUN_DAY_ENTRY (widget)->entry);
}

static void
mun_day_entry_dispose (GObject *object)
{
  g_clear_pointer (&MUN_DAY_ENTRY (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (mun_day_entry_parent_class)->dispose (object);
}

static void
mun_day_entry_finalize (GObject *object)
{
  g_free (MUN_DAY_ENTRY (object)->day);

  G_OBJECT_CLASS (mun_day_entry_parent_class)->finalize (object);
}

static void
mun_day_entry_class_init (MunDayEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_day_entry_dispose;
  G_OBJECT_CLASS (klass)->finalize = mun_day_entry_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = mun_day_entry_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mun_day_entry_init (MunDayEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->day = g_strdup ("");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->entry = gtk_entry_new ();
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_widget_add_css_class (line, "linked");
  gtk_widget_add_css_class (self->entry, "numeric");
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 10);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 12);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_menu_button_set_icon_name (self->button, "mun-calendar-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Choose a day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose a day"), -1);
  gtk_menu_button_set_create_popup_func (self->button, create_popup_cb, self, NULL);
  self->problem = mun_label_new ("", "caption");
  gtk_widget_add_css_class (self->problem, "error");
  /* It wraps below its day and does not push the others away. */
  gtk_label_set_max_width_chars (GTK_LABEL (self->problem), 14);
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->problem, NULL, -1);
  gtk_box_append (GTK_BOX (line), self->entry);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->button));
  gtk_box_append (GTK_BOX (self->box), line);
  gtk_box_append (GTK_BOX (self->box), self->problem);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_controller (self->entry, focus);
  g_signal_connect_object (focus, "leave", G_CALLBACK (commit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (commit_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
mun_day_entry_new (const char *name,
                   const char *none)
{
  MunDayEntry *self = g_object_new (MUN_TYPE_DAY_ENTRY, NULL);

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), none);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

const char *
mun_day_entry_get (MunDayEntry *self)
{
  g_return_val_if_fail (MUN_IS_DAY_ENTRY (self), "");

  return self->day;
}

void
mun_day_entry_set (MunDayEntry *self,
                   const char  *day)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (MUN_IS_DAY_ENTRY (self) && day != NULL);

  if (day != self->day)
    {
      g_free (self->day);
      self->day = g_strdup (day);
    }
  /* As dates are printed everywhere; what is printed so can also be typed. */
  shown = mun_date_format (self->day, NULL);
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), shown) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), shown);
  show_problem (self, NULL);
}
