/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/incident-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "gui/incident-view.h"
#include "gui/rows.h"
#include "gui/tabs.h"

enum { LOG, LEAD, TASKS, SITUATION, CALL, END, N_VIEWS };

struct _MunIncidentPage {
  MunPage parent_instance;

  /* Children */
  GtkStack  *whole;       /* the question what happened, or the running event */
  GtkWidget *start;
  GtkWidget *note;        /* what is over and only told */
  MunTabs   *tabs;
  GtkStack  *stack;
  GtkWidget *views[N_VIEWS];
  GtkWidget *danger;      /* the first question, while it is open */
  GtkWidget *safe;        /* nobody is in danger, as was said: that may change */
  GtkWidget *call_first;  /* numbers to call, while life is in danger */
  GtkWidget *clocks;      /* what is to be reported next */
  GtkWidget *another;

  /* Owned */
  MunRecord *incident; /* (nullable) */
  gboolean   noting;
  guint      tick_id;
};

G_DEFINE_FINAL_TYPE (MunIncidentPage, mun_incident_page, MUN_TYPE_PAGE)

static const struct {
  const char *id;
  const char *title; /* N_() */
  GType     (*type) (void);
} tabs[N_VIEWS] = {
  [LOG]       = { "log", N_("Log"), mun_incident_log_view_get_type },
  [LEAD]      = { "lead", N_("Lead"), mun_incident_lead_view_get_type },
  [TASKS]     = { "tasks", N_("Tasks"), mun_incident_tasks_view_get_type },
  [SITUATION] = { "situation", N_("Situation"), mun_incident_situation_view_get_type },
  [CALL]      = { "call", N_("Call"), mun_incident_call_view_get_type },
  [END]       = { "end", N_("End"), mun_incident_end_view_get_type },
};

static MunIncidentView *
get_view (MunIncidentPage *self)
{
  return MUN_INCIDENT_VIEW (gtk_stack_get_visible_child (self->stack));
}

/* What stands above the tabs ------------------------------------------------------------------------------------------ */

static void
show_danger (MunIncidentPage *self)
{
  gboolean running = mun_incident_is_running (self->incident);

  gtk_widget_set_visible (self->danger, running && !mun_record_is_set (self->incident, INCIDENT_LIFE_AT_RISK));
  gtk_widget_set_visible (self->safe, running && mun_record_is (self->incident, INCIDENT_LIFE_AT_RISK, "0"));
}

static void
show_call_first (MunIncidentPage *self)
{
  MunWorkspace *workspace = mun_page_get_workspace (MUN_PAGE (self));
  g_autoptr(GPtrArray) contacts = NULL;
  g_autoptr(GString) text = g_string_new (_("Call first."));
  gboolean danger = self->incident != NULL && mun_incident_is_running (self->incident) && mun_record_get_yes (self->incident, INCIDENT_LIFE_AT_RISK);

  gtk_widget_set_visible (self->call_first, danger);
  if (!danger)
    return;
  contacts = mun_incident_contacts (workspace, self->incident);
  if (contacts->len == 0)
    g_string_assign (text, _("Call the emergency services first. No number stands in this file yet: enter yours under “Plans”, “Contacts”."));
  for (guint i = 0; i < MIN (contacts->len, 3); i++)
    {
      MunRecord *contact = contacts->pdata[i];
      const char *when = mun_record_get (contact, CONTACT_WHEN_TO_CALL);

      /* Two emergency numbers differ only in what they are for. */
      g_string_append_printf (text, "  %s", mun_record_get_title (contact));
      if (*when != '\0')
        g_string_append_printf (text, " (%s)", when);
      g_string_append_printf (text, ": %s", mun_record_get (contact, CONTACT_PHONE));
    }
  gtk_label_set_text (GTK_LABEL (self->call_first), text->str);
}

static void
show_clocks (MunIncidentPage *self)
{
  g_autofree char *now = mun_date_now ();
  g_autoptr(GPtrArray) clocks = mun_incident_clocks (mun_page_get_workspace (MUN_PAGE (self)), self->incident, now);
  g_autoptr(GString) text = g_string_new (NULL);
  gboolean late = FALSE;

  for (guint i = 0; i < clocks->len && text->len < 160; i++)
    {
      MunClock *clock = g_ptr_array_index (clocks, i);
      g_autofree char *left = NULL;

      if (clock->task == NULL || clock->done)
        break;
      left = mun_left_text (clock->left);
      late = late || clock->left < 0;
      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "   " : "", clock->label, left);
    }
  gtk_label_set_text (GTK_LABEL (self->clocks), text->str);
  gtk_widget_set_visible (self->clocks, text->len > 0);
  if (late)
    gtk_widget_add_css_class (self->clocks, "late");
  else
    gtk_widget_remove_css_class (self->clocks, "late");
}

static void
show_heading (MunIncidentPage *self)
{
  g_autofree char *now = mun_date_now ();
  g_autofree char *leader = NULL, *length = NULL, *text = NULL, *state = NULL;

  if (self->incident == NULL)
    {
      mun_page_set_title (MUN_PAGE (self), _("Something happened"));
      mun_page_set_subtitle (MUN_PAGE (self), self->noting ? _("It is over and only noted") : _("One line and Return open the log"));
      return;
    }
  mun_page_set_title (MUN_PAGE (self), mun_record_get_title (self->incident));
  leader = mun_workspace_title (mun_page_get_workspace (MUN_PAGE (self)), &mun_person_spec, mun_record_get (self->incident, INCIDENT_COMMANDER));
  state = mun_workspace_format (mun_page_get_workspace (MUN_PAGE (self)), self->incident, INCIDENT_STATUS, NULL);
  if (mun_incident_is_running (self->incident))
    {
      gint64 minutes = MAX (mun_date_time_minutes (mun_record_get (self->incident, INCIDENT_REPORTED_AT), now), 0);

      length = g_strdup_printf (_("Running for %1$u:%2$02u"), (guint) (minutes / 60), (guint) (minutes % 60));
    }
  else
    /* What was only noted had no response. */
    length = g_strdup (mun_record_is_set (self->incident, INCIDENT_STOOD_DOWN_ON) ? _("The response is over") : _("It is over"));
  /* “Reported” is the state of what begins, and says of what is over only that a step is missing. */
  if (!mun_incident_is_running (self->incident) && mun_record_is (self->incident, INCIDENT_STATUS, "reported"))
    {
      g_free (state);
      state = g_strdup (_("not assessed yet"));
    }
  /* Who led nothing that is over is no news any more. */
  if (*leader == '\0' && !mun_incident_is_running (self->incident))
    text = g_strdup_printf ("%s · %s", length, state);
  else
    text = g_strdup_printf ("%s · %s · %s", length, state, *leader != '\0' ? leader : _("Nobody leads yet"));
  mun_page_set_subtitle (MUN_PAGE (self), text);
}

static void
show_all (MunIncidentPage *self)
{
  show_heading (self);
  gtk_widget_set_visible (self->another, self->incident != NULL);
  gtk_stack_set_visible_child_name (self->whole, self->incident != NULL ? "event" : self->noting ? "note" : "start");
  if (self->incident == NULL)
    {
      mun_incident_view_set (MUN_INCIDENT_VIEW (self->noting ? self->note : self->start), MUN_PAGE (self), NULL);
      return;
    }
  show_danger (self);
  show_call_first (self);
  show_clocks (self);
  mun_incident_view_set (get_view (self), MUN_PAGE (self), self->incident);
}

static void
take_incident (MunIncidentPage *self,
               MunRecord       *incident)
{
  g_set_object (&self->incident, incident);
  self->noting = FALSE;
  mun_strip_hide (mun_page_get_strip (MUN_PAGE (self)));
  if (incident != NULL)
    {
      gboolean ended = !mun_incident_is_running (incident);

      mun_tabs_select (self->tabs, tabs[ended ? END : LOG].id);
      gtk_stack_set_visible_child_name (self->stack, tabs[ended ? END : LOG].id);
    }
  show_all (self);
}

/* Callbacks ------------------------------------------------------------------------------------------------------------- */

static void
select_tab (MunIncidentPage *self,
            const char      *id)
{
  gtk_stack_set_visible_child_name (self->stack, id);
  mun_incident_view_set (get_view (self), MUN_PAGE (self), self->incident);
  mun_incident_view_begin (get_view (self));
}

static void
tab_selected_cb (MunIncidentPage *self,
                 const char      *id)
{
  select_tab (self, id);
}

/* Ctrl+1 to Ctrl+6 */
static gboolean
tab_key_cb (GtkWidget *widget,
            GVariant  *args,
            gpointer   user_data)
{
  MunIncidentPage *self = MUN_INCIDENT_PAGE (widget);
  const char *id = tabs[g_variant_get_int32 (args)].id;

  if (self->incident == NULL)
    return FALSE;
  mun_tabs_select (self->tabs, id);
  select_tab (self, id);
  return TRUE;
}

static void
opened_cb (MunIncidentPage *self,
           MunRecord       *incident)
{
  take_incident (self, incident);
  mun_incident_view_begin (get_view (self));
}

static void
answer (MunIncidentPage *self,
        MunDanger        danger)
{
  g_autoptr(GError) error = NULL;

  mun_incident_set_danger (mun_page_get_workspace (MUN_PAGE (self)), self->incident, danger, &error);
  if (mun_incident_view_check (get_view (self), error))
    mun_incident_view_begin (get_view (self));
}

static void
yes_cb (MunIncidentPage *self)
{
  answer (self, MUN_DANGER_YES);
}

static void
no_cb (MunIncidentPage *self)
{
  answer (self, MUN_DANGER_NO);
}

static void
another_cb (MunIncidentPage *self)
{
  take_incident (self, NULL);
  mun_incident_view_begin (MUN_INCIDENT_VIEW (self->start));
}

static void
note_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunIncidentPage *self = MUN_INCIDENT_PAGE (widget);

  take_incident (self, NULL);
  self->noting = TRUE;
  show_all (self);
  mun_incident_view_begin (MUN_INCIDENT_VIEW (self->note));
}

static void
start_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  another_cb (MUN_INCIDENT_PAGE (widget));
}

static gboolean
tick_cb (gpointer user_data)
{
  MunIncidentPage *self = user_data;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || self->incident == NULL)
    return G_SOURCE_CONTINUE;
  show_heading (self);
  show_clocks (self);
  mun_incident_view_tick (get_view (self));
  return G_SOURCE_CONTINUE;
}

/* Class ------------------------------------------------------------------------------------------------------------------- */

/* The event may be gone: its opening was taken back. */
static void
mun_incident_page_refresh (MunPage *page)
{
  MunIncidentPage *self = MUN_INCIDENT_PAGE (page);

  if (self->incident != NULL && mun_record_is_new (self->incident))
    g_clear_object (&self->incident);
  show_all (self);
}

static void
begin (MunIncidentPage *self)
{
  mun_incident_view_begin (self->incident != NULL ? get_view (self) : MUN_INCIDENT_VIEW (self->start));
}

/* Who comes here again may have little time. What was typed into the note stays there. */
static void
mun_incident_page_enter (MunPage *page)
{
  MunIncidentPage *self = MUN_INCIDENT_PAGE (page);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->noting)
    {
      self->noting = FALSE;
      show_all (self);
    }
  /* What is typed already goes on where it is. */
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    begin (self);
}

static void
mun_incident_page_show_record (MunPage   *page,
                               MunRecord *record)
{
  if (mun_record_get_spec (record) == &mun_incident_spec)
    take_incident (MUN_INCIDENT_PAGE (page), record);
}

static GtkWidget *
create_danger (MunIncidentPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = mun_label_new (_("Is anybody hurt or in danger right now?"), "heading");
  GtkWidget *yes = mun_big_button_new (_("_Yes"), "destructive-action");
  GtkWidget *no = mun_big_button_new (_("_No"), NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), yes);
  gtk_box_append (GTK_BOX (box), no);
  gtk_widget_add_css_class (box, "incident-band");
  g_signal_connect_object (yes, "clicked", G_CALLBACK (yes_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (no, "clicked", G_CALLBACK (no_cb), self, G_CONNECT_SWAPPED);
  return box;
}

static GtkWidget *
create_safe (MunIncidentPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = mun_label_new (_("Nobody is in danger as far as we know."), "dim-label");
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Some_body Is in Danger"));

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (button, _("Somebody is hurt or in danger now: it goes into the log, with the numbers to call first"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "incident-safe");
  g_signal_connect_object (button, "clicked", G_CALLBACK (yes_cb), self, G_CONNECT_SWAPPED);
  return box;
}

static void
create_event (MunIncidentPage *self,
              GtkBox          *box)
{
  self->danger = create_danger (self);
  self->safe = create_safe (self);
  self->call_first = mun_label_new ("", "incident-band");
  gtk_widget_add_css_class (self->call_first, "call-first");
  self->clocks = mun_label_new ("", "incident-band");
  self->tabs = g_object_new (MUN_TYPE_TABS, NULL);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_margin_start (GTK_WIDGET (self->tabs), 8);
  gtk_widget_set_margin_end (GTK_WIDGET (self->tabs), 8);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  for (guint i = 0; i < N_VIEWS; i++)
    {
      mun_tabs_add (self->tabs, tabs[i].id, _(tabs[i].title));
      self->views[i] = g_object_new (tabs[i].type (), NULL);
      gtk_stack_add_named (self->stack, self->views[i], tabs[i].id);
    }
  mun_tabs_select (self->tabs, tabs[LOG].id);
  g_signal_connect_object (self->tabs, "selected", G_CALLBACK (tab_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, self->danger);
  gtk_box_append (box, self->safe);
  gtk_box_append (box, self->call_first);
  gtk_box_append (box, self->clocks);
  gtk_box_append (box, GTK_WIDGET (self->tabs));
  gtk_box_append (box, GTK_WIDGET (self->stack));
}

static void
mun_incident_page_constructed (GObject *object)
{
  MunIncidentPage *self = MUN_INCIDENT_PAGE (object);
  GtkWidget *event = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr(GPtrArray) running = NULL;

  G_OBJECT_CLASS (mun_incident_page_parent_class)->constructed (object);

  self->whole = GTK_STACK (gtk_stack_new ());
  self->start = g_object_new (MUN_TYPE_INCIDENT_START, NULL);
  self->note = g_object_new (MUN_TYPE_INCIDENT_NOTE_VIEW, NULL);
  mun_incident_start_share (MUN_INCIDENT_START (self->start), MUN_INCIDENT_NOTE_VIEW (self->note));
  create_event (self, GTK_BOX (event));
  gtk_stack_add_named (self->whole, self->start, "start");
  gtk_stack_add_named (self->whole, self->note, "note");
  gtk_stack_add_named (self->whole, event, "event");
  g_signal_connect_object (self->start, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->note, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  /* Short, for the title beside it says which event runs. Alt+N says No. */
  self->another = gtk_button_new_with_mnemonic (C_("event", "Ne_w"));
  gtk_widget_set_tooltip_text (self->another, _("Another event"));
  g_signal_connect_object (self->another, "clicked", G_CALLBACK (another_cb), self, G_CONNECT_SWAPPED);
  mun_page_pack_end (MUN_PAGE (self), self->another);
  mun_page_set_content (MUN_PAGE (self), GTK_WIDGET (self->whole));

  running = mun_incident_running (mun_page_get_workspace (MUN_PAGE (self)));
  take_incident (self, running->len == 1 ? g_ptr_array_index (running, 0) : NULL);
  self->tick_id = g_timeout_add_seconds (20, tick_cb, self);
}

static void
mun_incident_page_dispose (GObject *object)
{
  MunIncidentPage *self = MUN_INCIDENT_PAGE (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_object (&self->incident);

  G_OBJECT_CLASS (mun_incident_page_parent_class)->dispose (object);
}

static void
mun_incident_page_class_init (MunIncidentPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = mun_incident_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = mun_incident_page_dispose;
  MUN_PAGE_CLASS (klass)->refresh = mun_incident_page_refresh;
  MUN_PAGE_CLASS (klass)->show_record = mun_incident_page_show_record;
  MUN_PAGE_CLASS (klass)->enter = mun_incident_page_enter;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "incident.note", NULL, note_cb);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "incident.start", NULL, start_cb);
  for (int i = 0; i < N_VIEWS; i++)
    gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_1 + i, GDK_CONTROL_MASK, tab_key_cb, "i", i);
}

static void
mun_incident_page_init (MunIncidentPage *self)
{
}

void
mun_incident_page_begin (MunIncidentPage *self)
{
  g_return_if_fail (MUN_IS_INCIDENT_PAGE (self));

  /* What is over is no place to begin. */
  if (self->noting || (self->incident != NULL && !mun_incident_is_running (self->incident)))
    take_incident (self, NULL);
  begin (self);
}
