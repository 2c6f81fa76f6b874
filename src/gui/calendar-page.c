/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/calendar-page.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "exchange/ical.h"
#include "gui/file-chooser.h"
#include "gui/file-saver.h"
#include "gui/rows.h"
#include "gui/tab-row.h"
#include "gui/texts.h"
#include "gui/worker.h"
#include "gui/window.h"
#include "model/first-year.h"
#include "model/path.h"
#include "model/wizard/wizard.h"

/* The tab with the first-year plan instead of dates. */
#define YEAR "year"

/* Whoever has more than this due needs help, not a longer list. */
#define MAX_ROWS 300

/* Rows made before the first frame, and before each one after it. */
#define AT_ONCE 6
#define PORTION 4

typedef struct {
  char       *id;
  char       *title;
  char       *ref;
  char       *date;
  char       *owner;
  const char *what;
  int         days;
  gboolean    undated;
} Due;

typedef struct {
  int   days;
  char *person; /* id, or NULL for everybody */
} Question;

struct _MunCalendarPage {
  MunPage parent_instance;

  /* Children */
  MunTabs     *spans;
  GtkDropDown *person;
  GtkBox      *box;

  /* Owned */
  MunWorker    *worker;
  GCancellable *cancellable;
  GStrv         persons; /* ids, in the order of the drop-down after “Everybody” */
  gboolean      filling;
  GPtrArray    *list;    /* (element-type Due): what is due; NULL while the year is shown */
  guint         n_shown; /* of these */
  GtkWidget    *groups[MUN_N_DUE];
  guint         append_id;
};

G_DEFINE_FINAL_TYPE (MunCalendarPage, mun_calendar_page, MUN_TYPE_PAGE)

static const char * const group_titles[MUN_N_DUE] = {
  [MUN_DUE_OVERDUE] = N_("Overdue"),
  [MUN_DUE_TODAY]   = N_("Due today"),
  [MUN_DUE_WEEK]    = N_("In the next seven days"),
  [MUN_DUE_MONTH]   = N_("In the next thirty days"),
  [MUN_DUE_LATER]   = N_("Later"),
};

MunDueGroup
mun_due_group (int days)
{
  if (days < 0)
    return MUN_DUE_OVERDUE;
  if (days == 0)
    return MUN_DUE_TODAY;
  if (days <= 7)
    return MUN_DUE_WEEK;
  return days <= 30 ? MUN_DUE_MONTH : MUN_DUE_LATER;
}

static void
free_due (gpointer data)
{
  Due *due = data;

  g_free (due->id);
  g_free (due->title);
  g_free (due->ref);
  g_free (due->date);
  g_free (due->owner);
  g_free (due);
}

static void
free_question (gpointer data)
{
  g_free (((Question *) data)->person);
  g_free (data);
}

/* In the thread ---------------------------------------------------------------------------------------------------- */

static Due *
copy_due (MunWorkspace *workspace,
          const MunDue *from)
{
  Due *due = g_new0 (Due, 1);

  due->id = g_strdup (mun_record_get_id (from->record));
  due->title = mun_workspace_title (workspace, mun_record_get_spec (from->record), due->id);
  due->ref = g_strdup (mun_record_get_ref (from->record));
  due->date = g_strdup (from->date);
  due->owner = mun_due_describe_owner (workspace, from);
  due->what = from->what;
  due->days = from->days;
  due->undated = from->undated;
  return due;
}

static gpointer
list_in_thread (MunWorkspace  *workspace,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  Question *question = data;
  g_autoptr(GPtrArray) list = mun_due_list (workspace, question->days, question->person);
  GPtrArray *copies = g_ptr_array_new_with_free_func (free_due);

  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (copies, copy_due (workspace, list->pdata[i]));
  return copies;
}

/* Showing ---------------------------------------------------------------------------------------------------------- */

static GtkWidget *
create_due_row (const Due *due)
{
  g_autofree char *when = mun_text_waiting (due->days, due->undated);
  g_autofree char *date = mun_text_whole_day (due->date);
  g_autofree char *subtitle = g_strjoin (" · ", due->ref, _(due->what), due->owner, due->undated ? NULL : date, NULL);
  GtkWidget *row = mun_plain_row_new (due->title, subtitle);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  mun_row_add_caption (row, when, due->days < 0 ? "tone-alarm" : NULL);
  mun_row_set_action (row, "win.show-record", due->id);
  return row;
}

static GtkWidget *
create_step_row (const MunYearStep *step)
{
  g_autofree char *date = mun_text_whole_day (step->due);
  g_autofree char *when = step->done ? g_strdup (_("Done")) : mun_text_due (step->days);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", _(step->text), date);
  GtkWidget *row = mun_plain_row_new (_(step->title), subtitle);
  GtkWidget *icon = gtk_image_new_from_icon_name (step->done ? "mun-state-done-symbolic" : step->days < 0 ? "mun-state-alarm-symbolic" : "mun-state-start-symbolic");

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  mun_row_add_caption (row, when, !step->done && step->days < 0 ? "tone-alarm" : NULL);
  if (!step->done && step->wizard != NULL && mun_wizard_find (step->wizard) != NULL)
    mun_row_set_action (row, "win.wizard", step->wizard);
  else
    mun_row_set_action (row, "win.show-type", step->spec->name);
  return row;
}

static void
clear_list (MunCalendarPage *self)
{
  if (self->append_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->append_id);
  self->append_id = 0;
  g_clear_pointer (&self->list, g_ptr_array_unref);
  memset (self->groups, 0, sizeof self->groups);
  self->n_shown = 0;
  mun_box_clear (self->box);
}

/* Month by month, as a new user goes through it. */
static void
show_year (MunCalendarPage *self)
{
  g_autoptr(GPtrArray) steps = mun_first_year_new (mun_page_get_workspace (MUN_PAGE (self)));
  g_autofree char *subtitle = NULL;
  GtkWidget *group = NULL;
  int month = 0;
  guint done = 0;

  clear_list (self);
  for (guint i = 0; i < steps->len; i++)
    {
      const MunYearStep *step = g_ptr_array_index (steps, i);

      if (step->month != month)
        {
          g_autofree char *title = g_strdup_printf (_("Month %d"), step->month);

          month = step->month;
          group = mun_group_new (title, NULL);
          gtk_box_append (self->box, group);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_step_row (step));
      done += step->done;
    }
  subtitle = g_strdup_printf (_("%u of %u steps of the first year are done"), done, steps->len);
  mun_page_set_subtitle (MUN_PAGE (self), subtitle);
}

static void
show_nothing (MunCalendarPage *self)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "mun-calendar-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("Nothing is due"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _("Dates you enter for reviews, actions, audits, exercises and checks gather here, the most urgent first. "
                                     "An auditor looks for dates that are kept."));
  gtk_widget_add_css_class (status, "compact");
  gtk_widget_set_vexpand (status, TRUE);
  gtk_box_append (self->box, status);
}

/* The steps of the first year have days, too. They are nobody's in particular.
 * Returns: whether there are any */
static gboolean
append_steps (MunCalendarPage *self)
{
  g_autoptr(GPtrArray) steps = mun_first_year_new (mun_page_get_workspace (MUN_PAGE (self)));
  int days = atoi (mun_tabs_get_selected (self->spans));
  GtkWidget *group = NULL;

  if (gtk_drop_down_get_selected (self->person) > 0 || mun_first_year_is_over (steps))
    return FALSE;
  for (guint i = 0; i < steps->len; i++)
    {
      const MunYearStep *step = g_ptr_array_index (steps, i);

      if (step->done || step->days > days)
        continue;
      if (group == NULL)
        {
          group = mun_group_new (_("Your first-year plan"), NULL);
          gtk_box_append (self->box, group);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_step_row (step));
    }
  return group != NULL;
}

static void
append_rows (MunCalendarPage *self,
             guint            n)
{
  guint end = MIN (MIN (self->list->len, MAX_ROWS), self->n_shown + n);

  for (; self->n_shown < end; self->n_shown++)
    {
      const Due *due = self->list->pdata[self->n_shown];
      MunDueGroup group = mun_due_group (due->days);

      if (self->groups[group] == NULL)
        {
          self->groups[group] = mun_group_new (_(group_titles[group]), NULL);
          gtk_box_append (self->box, self->groups[group]);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->groups[group]), create_due_row (due));
    }
  if (self->n_shown == MAX_ROWS && self->list->len > MAX_ROWS)
    {
      g_autofree char *text = g_strdup_printf (_("and %u more"), self->list->len - MAX_ROWS);

      gtk_box_append (self->box, mun_label_new (text, "dim-label"));
    }
}

static gboolean
append_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  MunCalendarPage *self = MUN_CALENDAR_PAGE (widget);

  append_rows (self, PORTION);
  if (self->n_shown < MIN (self->list->len, MAX_ROWS))
    return G_SOURCE_CONTINUE;
  self->append_id = 0;
  return G_SOURCE_REMOVE;
}

/* What one sees comes at once, the rest frame by frame: rows are made faster than they are measured, and a frame that finds many of them comes late. */
static void
show_list (MunCalendarPage *self,
           GPtrArray       *list)
{
  gboolean planned;

  clear_list (self);
  self->list = g_ptr_array_ref (list);
  planned = append_steps (self);
  if (list->len == 0 && !planned)
    show_nothing (self);
  else
    append_rows (self, AT_ONCE);
  if (self->n_shown < MIN (list->len, MAX_ROWS))
    self->append_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), append_cb, NULL, NULL);
}

static void
show_subtitle (MunCalendarPage *self,
               GPtrArray       *list)
{
  g_autofree char *subtitle = NULL;
  guint overdue = 0;

  for (guint i = 0; i < list->len; i++)
    overdue += ((Due *) list->pdata[i])->days < 0;
  if (overdue > 0)
    subtitle = g_strdup_printf (g_dngettext (NULL, "%u overdue", "%u overdue", overdue), overdue);
  else
    subtitle = g_strdup (_("Nothing is overdue"));
  mun_page_set_subtitle (MUN_PAGE (self), subtitle);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  MunCalendarPage *self = MUN_CALENDAR_PAGE (source);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) list = mun_worker_finish (result, &error);

  /* The file may have been closed before its list came. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || mun_page_get_workspace (MUN_PAGE (self)) == NULL)
    return;
  if (list == NULL)
    {
      mun_page_fail (MUN_PAGE (self), listed_cb, error->message);
      return;
    }
  mun_page_mend (MUN_PAGE (self), listed_cb);
  show_subtitle (self, list);
  show_list (self, list);
}

static void
ask (MunCalendarPage *self)
{
  Question *question;
  guint person = gtk_drop_down_get_selected (self->person);

  if (self->filling)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_sensitive (GTK_WIDGET (self->person), g_strcmp0 (mun_tabs_get_selected (self->spans), YEAR) != 0);
  if (g_strcmp0 (mun_tabs_get_selected (self->spans), YEAR) == 0)
    {
      show_year (self);
      return;
    }
  question = g_new0 (Question, 1);
  question->days = atoi (mun_tabs_get_selected (self->spans));
  if (person > 0 && person <= g_strv_length (self->persons))
    question->person = g_strdup (self->persons[person - 1]);
  mun_worker_run (self->worker, self, list_in_thread, question, free_question, (GDestroyNotify) g_ptr_array_unref, self->cancellable, listed_cb, NULL);
}

/* By name; the choice outlives a refresh. */
static void
fill_persons (MunCalendarPage *self)
{
  MunWorkspace *workspace = mun_page_get_workspace (MUN_PAGE (self));
  MunQuery query = { .spec = &mun_person_spec, .sort_field = mun_person_spec.title_field };
  g_autoptr(GPtrArray) people = mun_workspace_query (workspace, &query, NULL);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  guint selected = gtk_drop_down_get_selected (self->person);
  g_autofree char *shown = selected > 0 && self->persons != NULL && selected <= g_strv_length (self->persons) ? g_strdup (self->persons[selected - 1]) : NULL;
  guint position = 0;

  gtk_string_list_append (names, _("Everybody"));
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      g_autofree char *name = mun_text_shorten (mun_record_get_title (people->pdata[i]), 28);

      gtk_string_list_append (names, name);
      g_strv_builder_add (ids, mun_record_get_id (people->pdata[i]));
      if (g_strcmp0 (mun_record_get_id (people->pdata[i]), shown) == 0)
        position = i + 1;
    }
  g_strfreev (self->persons);
  self->persons = g_strv_builder_end (ids);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->person, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->person, position);
  self->filling = FALSE;
}

static void
mun_calendar_page_refresh (MunPage *page)
{
  MunCalendarPage *self = MUN_CALENDAR_PAGE (page);

  fill_persons (self);
  ask (self);
}

/* Saving as a calendar ---------------------------------------------------------------------------------------------- */

typedef struct {
  Question question;
  GFile   *file;
} Saving;

static void
free_saving (gpointer data)
{
  Saving *saving = data;

  g_free (saving->question.person);
  g_object_unref (saving->file);
  g_free (saving);
}

static gpointer
save_in_thread (MunWorkspace  *workspace,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  Saving *saving = data;
  g_autoptr(GBytes) ics = mun_ical_export (workspace, saving->question.days, saving->question.person);
  char *name = mun_saver_write (saving->file, g_bytes_get_data (ics, NULL), g_bytes_get_size (ics), cancellable, error);

  if (name == NULL)
    g_prefix_error (error, _("The calendar was not written. Choose another folder and try again. "));
  return name;
}

static void
calendar_chosen_cb (GFile    *file,
                    gpointer  user_data)
{
  MunCalendarPage *self = user_data;
  Saving *saving = g_new0 (Saving, 1);
  int days = atoi (mun_tabs_get_selected (self->spans));
  guint person = gtk_drop_down_get_selected (self->person);

  saving->question.days = days > 0 ? days : 365;
  if (person > 0 && person <= g_strv_length (self->persons))
    saving->question.person = g_strdup (self->persons[person - 1]);
  saving->file = g_object_ref (file);
  mun_worker_run (self->worker, self, save_in_thread, saving, free_saving, g_free, NULL, mun_saver_saved_cb, NULL);
}

static void
save_calendar_cb (MunCalendarPage *self)
{
  MunWorkspace *workspace = mun_page_get_workspace (MUN_PAGE (self));
  g_autofree char *folder = g_path_get_dirname (mun_workspace_get_path (workspace));
  g_autofree char *name = g_strconcat (_("Due dates"), ".ics", NULL);
  g_autoptr(GFile) proposal = g_file_new_build_filename (folder, name, NULL);

  mun_choose_file (GTK_WIDGET (self), MUN_CHOOSE_SAVE, _("Save as a Calendar"), _("_Save"), proposal, "*.ics", calendar_chosen_cb, self);
}

static GtkWidget *
create_controls (MunCalendarPage *self)
{
  g_autoptr(GPtrArray) year = mun_first_year_new (mun_page_get_workspace (MUN_PAGE (self)));
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *controls;
  GtkWidget *save = mun_icon_button_new ("document-save-symbolic", _("Save as a calendar file"));

  self->spans = g_object_new (MUN_TYPE_TABS, "hexpand", TRUE, NULL);
  mun_tabs_add (self->spans, "30", _("30 days"));
  mun_tabs_add (self->spans, "90", _("90 days"));
  mun_tabs_add (self->spans, "365", _("A year"));
  if (!mun_first_year_is_over (year))
    mun_tabs_add (self->spans, YEAR, _("First year"));
  self->person = GTK_DROP_DOWN (gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string")));
  gtk_drop_down_set_enable_search (self->person, TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->person), _("Whose dates"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->person), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Whose dates"), -1);
  gtk_widget_set_valign (GTK_WIDGET (self->person), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (buttons), GTK_WIDGET (self->person));
  gtk_widget_set_valign (save, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (buttons), save);
  controls = mun_tab_row_new (self->spans, buttons);
  g_signal_connect_object (save, "clicked", G_CALLBACK (save_calendar_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_margin_top (controls, 8);
  gtk_widget_set_margin_start (controls, 12);
  gtk_widget_set_margin_end (controls, 12);
  g_signal_connect_object (self->spans, "selected", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->person, "notify::selected", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  return controls;
}

static void
mun_calendar_page_constructed (GObject *object)
{
  MunCalendarPage *self = MUN_CALENDAR_PAGE (object);
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *top = adw_clamp_new ();

  G_OBJECT_CLASS (mun_calendar_page_parent_class)->constructed (object);

  self->worker = mun_worker_new (mun_page_get_workspace (MUN_PAGE (self)));
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  gtk_widget_set_margin_top (GTK_WIDGET (self->box), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->box), 24);
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->box), 12);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_maximum_size (ADW_CLAMP (top), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->box));
  adw_clamp_set_child (ADW_CLAMP (top), create_controls (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (outer), top);
  gtk_box_append (GTK_BOX (outer), scroller);
  mun_page_set_content (MUN_PAGE (self), outer);
  mun_calendar_page_refresh (MUN_PAGE (self));
}

static void
mun_calendar_page_dispose (GObject *object)
{
  MunCalendarPage *self = MUN_CALENDAR_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->worker);
  g_clear_pointer (&self->persons, g_strfreev);
  if (self->append_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->append_id);
  self->append_id = 0;
  g_clear_pointer (&self->list, g_ptr_array_unref);

  G_OBJECT_CLASS (mun_calendar_page_parent_class)->dispose (object);
}

static void
mun_calendar_page_class_init (MunCalendarPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = mun_calendar_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = mun_calendar_page_dispose;
  MUN_PAGE_CLASS (klass)->refresh = mun_calendar_page_refresh;
}

static void
mun_calendar_page_init (MunCalendarPage *self)
{
}
