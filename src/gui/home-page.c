/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/home-page.h"

#include <glib/gi18n.h>

#include "gui/columns.h"
#include "gui/home-cards.h"
#include "gui/path-picture.h"
#include "gui/worker.h"
#include "model/wizard/wizard.h"
#include "model/auditor-mode.h"
#include "model/incident.h"

struct _MunHomePage {
  MunPage parent_instance;

  /* Template widgets */
  GtkWidget      *next_card;
  GtkLabel       *next_kicker;
  GtkLabel       *next_title;
  GtkLabel       *next_text;
  GtkButton      *next_button;
  GtkWidget      *quick;
  GtkWidget      *incident_button;
  GtkWidget      *risk_button;
  GtkWidget      *path_card;
  MunPathPicture *path;
  GtkWidget      *columns;
  AdwBin         *due;
  AdwBin         *risks;
  AdwBin         *open;
  AdwBin         *objectives;
  AdwBin         *changes;
  AdwBin         *clauses;

  /* Owned */
  MunWorker    *worker;
  GCancellable *cancellable;
  MunHomeFacts *facts;    /* NULL until the first ones are there */
  guint         start_id;
  guint         fill_id;  /* one card after the other, behind whatever the person does */
  guint         stage;
};

enum { N_STAGES = 5 };

G_DEFINE_FINAL_TYPE (MunHomePage, mun_home_page, MUN_TYPE_PAGE)

/* The next thing --------------------------------------------------------------------------------------------------- */

static const MunStation *
find_state (GPtrArray       *stations,
            MunStationState  state)
{
  for (guint i = 0; i < stations->len; i++)
    if (((const MunStation *) stations->pdata[i])->state == state)
      return stations->pdata[i];
  return NULL;
}

static void
show_words (MunHomePage *self,
            const char  *kicker,
            const char  *title,
            const char  *text,
            const char  *button)
{
  gtk_label_set_text (self->next_kicker, kicker);
  gtk_label_set_text (self->next_title, title);
  gtk_label_set_text (self->next_text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), button != NULL);
  if (button != NULL)
    gtk_button_set_label (self->next_button, button);
}

/* Whoever stopped in the middle reads where, and comes there. @target: (out): set to the page to go on with, for the action of a conversation */
static char *
name_button (MunHomePage       *self,
             const MunStation  *next,
             char             **target)
{
  const MunWizard *wizard = next->at == NULL && next->wizard != NULL ? mun_wizard_find (next->wizard) : NULL;
  const char *open = NULL;
  guint page, n_pages;

  if (wizard != NULL)
    open = mun_wizard_where (mun_page_get_workspace (MUN_PAGE (self)), wizard, &page, &n_pages);
  *target = open != NULL ? g_strdup_printf ("%s//%s", wizard->id, open) : NULL;
  if (open != NULL)
    return g_strdup_printf (_("_Continue, Page %1$u of %2$u"), page, n_pages);
  return g_strdup (next->done > 0 ? _("_Continue") : _("_Start"));
}

/* An auditor goes on with the audit, not with the path. Returns: whether one is to be walked through */
static gboolean
show_audit (MunHomePage *self)
{
  MunWorkspace *workspace = mun_page_get_workspace (MUN_PAGE (self));
  g_autoptr(MunRecord) audit = mun_workspace_is_auditing (workspace) ? mun_auditor_find_running (workspace) : NULL;

  if (audit == NULL)
    return FALSE;
  show_words (self, _("Next for the auditor"), mun_record_get_title (audit),
              _("Walk through the checklist: mark each line, note what was seen, draft findings on the spot."), _("_Walk Through"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->next_button), "s", mun_record_get_id (audit));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), "win.walk-audit");
  return TRUE;
}

/* What runs comes before what is to be set up. Returns: whether something runs */
static gboolean
show_event (MunHomePage *self)
{
  g_autoptr(GPtrArray) running = mun_incident_running (mun_page_get_workspace (MUN_PAGE (self)));
  MunRecord *event = running->len > 0 ? running->pdata[0] : NULL;
  gboolean led = event != NULL && mun_record_is_set (event, INCIDENT_COMMANDER);

  if (event == NULL)
    return FALSE;
  show_words (self, _("Something is going on"), mun_record_get_title (event),
              led ? _("Write into its log what is seen, decided and done. When it is over, end it there.")
                  : _("Nobody leads it yet. Say in its log who does, or end it there when it is over."), _("_Go to Its Log"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->next_button), NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), "win.incident");
  return TRUE;
}

static void
show_next (MunHomePage *self)
{
  const MunStation *next = find_state (self->facts->stations, MUN_STATION_NEXT);
  g_autofree char *button = NULL;
  g_autofree char *open = NULL;
  const char *action;
  const char *target;

  if (show_audit (self) || show_event (self))
    return;
  if (next == NULL)
    next = find_state (self->facts->stations, MUN_STATION_STARTED);
  if (next == NULL && self->facts->n_overdue > 0)
    {
      g_autofree char *title = g_strdup_printf (g_dngettext (NULL, "%u date has passed", "%u dates have passed", self->facts->n_overdue), self->facts->n_overdue);

      show_words (self, _("The path is complete"), title,
                  _("Every station is done, but what is overdue is the first thing that an auditor asks about. Catch up with it, then you are ready."), _("_Show"));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->next_button), "s", "calendar");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), "win.go-to");
      return;
    }
  if (next == NULL)
    {
      show_words (self, _("The path is complete"), _("Ready for the auditor"),
                  _("Every station is done. Keep the dates below, and the proof stays fresh."), NULL);
      return;
    }
  button = name_button (self, next, &open);
  if (self->facts->empty)
    show_words (self, _("Welcome"), _("Begin with what you do"),
                _("Plain questions, one after the other, become the documents an auditor asks for. Stop whenever you like: every answer is kept."), button);
  else
    show_words (self, next->done > 0 ? _("Next: go on with") : _("Next"), _(next->title), *next->missing != '\0' ? next->missing : _(next->text), button);
  action = mun_station_action (next, &target);
  if (open != NULL && g_str_equal (action, "win.wizard"))
    target = open;
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->next_button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), action);
}

/* Nobody is offered what would be refused; why stands above the page. */
static void
show_quick (MunHomePage *self)
{
  MunWorkspace *workspace = mun_page_get_workspace (MUN_PAGE (self));
  gboolean incident, risk;

  if (workspace == NULL)
    return;
  incident = mun_workspace_closed_reason (workspace, &mun_incident_spec) == NULL;
  risk = mun_workspace_closed_reason (workspace, &mun_risk_spec) == NULL;
  gtk_widget_set_visible (self->incident_button, incident);
  gtk_widget_set_visible (self->risk_button, risk);
  gtk_widget_set_visible (self->quick, incident || risk);
}

/* The cards -------------------------------------------------------------------------------------------------------- */

/* A card that goes while it has the focus hands it to the next thing to do. */
static void
set_card (MunHomePage *self,
          AdwBin      *place,
          GtkWidget   *card)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (place)) != NULL;

  adw_bin_set_child (place, card);
  gtk_widget_set_visible (GTK_WIDGET (place), card != NULL);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
}

/* Nothing to show yet. Whoever has only noted what happened finds it. */
static gboolean
is_bare (const MunHomeFacts *facts)
{
  for (guint i = 0; i < MUN_HOME_OPEN; i++)
    if (facts->open[i] > 0)
      return FALSE;
  return facts->empty;
}

static void
fill_stage (MunHomePage *self,
            guint        stage)
{
  const MunHomeFacts *facts = self->facts;

  switch (stage)
    {
    case 0:
      mun_path_picture_set (self->path, facts->stations);
      gtk_widget_set_visible (self->path_card, TRUE);
      break;
    case 1:
      set_card (self, self->due, is_bare (facts) ? NULL : mun_home_due_new (facts));
      break;
    case 2:
      set_card (self, self->risks, mun_home_risks_new (facts));
      break;
    case 3:
      set_card (self, self->open, is_bare (facts) ? NULL : mun_home_open_new (facts));
      set_card (self, self->objectives, mun_home_objectives_new (facts));
      break;
    default:
      set_card (self, self->changes, is_bare (facts) ? NULL : mun_home_changes_new (facts, mun_page_get_workspace (MUN_PAGE (self)),
                                                                                 mun_window_get_last_visit (mun_page_get_window (MUN_PAGE (self)))));
    }
}

static gboolean
fill_cb (gpointer data)
{
  MunHomePage *self = data;

  if (mun_page_get_workspace (MUN_PAGE (self)) != NULL)
    fill_stage (self, self->stage++);
  else
    self->stage = N_STAGES;
  if (self->stage < N_STAGES)
    return G_SOURCE_CONTINUE;
  self->fill_id = 0;
  return G_SOURCE_REMOVE;
}

static gpointer
clauses_in_thread (MunWorkspace  *workspace,
                   gpointer       data,
                   GCancellable  *cancellable,
                   GError       **error)
{
  return mun_clause_facts_new (workspace, error);
}

static void
clauses_ready_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  MunHomePage *self = MUN_HOME_PAGE (source);
  g_autoptr(GError) error = NULL;
  MunClauseFacts *clauses = mun_worker_finish (result, &error);

  if (clauses != NULL && mun_page_get_workspace (MUN_PAGE (self)) != NULL)
    set_card (self, self->clauses, self->facts->empty ? NULL : mun_home_clauses_new (clauses));
  else if (clauses == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mun_page_fail (MUN_PAGE (self), clauses_ready_cb, error->message);
  if (clauses != NULL)
    mun_page_mend (MUN_PAGE (self), clauses_ready_cb);
  mun_clause_facts_free (clauses);
}

static void
show_facts (MunHomePage *self)
{
  GPtrArray *stations = self->facts->stations;
  guint done = 0;
  g_autofree char *subtitle = NULL;

  for (guint i = 0; i < stations->len; i++)
    done += ((const MunStation *) stations->pdata[i])->state == MUN_STATION_DONE;
  subtitle = g_strdup_printf (_("%u of %u stations done"), done, stations->len);
  mun_page_set_subtitle (MUN_PAGE (self), subtitle);
  show_next (self);
  gtk_widget_set_visible (self->next_card, TRUE);
  self->stage = 0;
  if (self->fill_id == 0)
    self->fill_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 30, fill_cb, self, NULL);
}

static gpointer
facts_in_thread (MunWorkspace  *workspace,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  return mun_home_facts_new (workspace, data);
}

static void
facts_ready_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  MunHomePage *self = MUN_HOME_PAGE (source);
  g_autoptr(GError) error = NULL;
  MunHomeFacts *facts = mun_worker_finish (result, &error);
  gboolean first = self->facts == NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (facts == NULL)
    {
      mun_page_fail (MUN_PAGE (self), facts_ready_cb, error->message);
      return;
    }
  mun_page_mend (MUN_PAGE (self), facts_ready_cb);
  g_clear_pointer (&self->facts, mun_home_facts_free);
  self->facts = facts;
  /* The answer may come when the window has gone. */
  if (mun_page_get_workspace (MUN_PAGE (self)) == NULL)
    return;
  show_facts (self);
  if (first && gtk_widget_get_mapped (GTK_WIDGET (self->next_button)))
    gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
  mun_worker_run (self->worker, self, clauses_in_thread, NULL, NULL, (GDestroyNotify) mun_clause_facts_free, self->cancellable, clauses_ready_cb, NULL);
}

static void
mun_home_page_refresh (MunPage *page)
{
  MunHomePage *self = MUN_HOME_PAGE (page);

  show_quick (self);
  g_clear_handle_id (&self->start_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  mun_worker_run (self->worker, self, facts_in_thread, g_memdup2 (mun_window_get_visit (mun_page_get_window (page)), sizeof (MunHomeVisit)), g_free,
                  (GDestroyNotify) mun_home_facts_free, self->cancellable, facts_ready_cb, NULL);
}

static gboolean
start_cb (gpointer data)
{
  MunHomePage *self = data;

  self->start_id = 0;
  mun_home_page_refresh (MUN_PAGE (self));
  return G_SOURCE_REMOVE;
}

/* Beside a long name of what to do the words would be a column of one word a line. */
static void
narrow_cb (MunHomePage *self)
{
  gboolean narrow = mun_window_get_narrow (mun_page_get_window (MUN_PAGE (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->next_card), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
mun_home_page_constructed (GObject *object)
{
  MunHomePage *self = MUN_HOME_PAGE (object);

  G_OBJECT_CLASS (mun_home_page_parent_class)->constructed (object);

  g_signal_connect_object (mun_page_get_window (MUN_PAGE (self)), "notify::narrow", G_CALLBACK (narrow_cb), self, G_CONNECT_SWAPPED);
  narrow_cb (self);
  show_quick (self);

  self->worker = mun_worker_new (mun_page_get_workspace (MUN_PAGE (self)));
  /* The window is shown first: counting would take a core from it. */
  self->start_id = g_idle_add (start_cb, self);
}

static void
mun_home_page_dispose (GObject *object)
{
  MunHomePage *self = MUN_HOME_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->start_id, g_source_remove);
  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_clear_object (&self->worker);
  gtk_widget_dispose_template (GTK_WIDGET (object), MUN_TYPE_HOME_PAGE);
  g_clear_pointer (&self->facts, mun_home_facts_free);

  G_OBJECT_CLASS (mun_home_page_parent_class)->dispose (object);
}

static void
mun_home_page_class_init (MunHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = mun_home_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = mun_home_page_dispose;
  MUN_PAGE_CLASS (klass)->refresh = mun_home_page_refresh;

  g_type_ensure (MUN_TYPE_COLUMNS);
  g_type_ensure (MUN_TYPE_PATH_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muniment/Muniment/home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, next_card);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, next_kicker);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, next_title);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, next_text);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, next_button);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, quick);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, incident_button);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, risk_button);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, path_card);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, path);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, columns);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, due);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, risks);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, open);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, objectives);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, changes);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, clauses);
}

static void
mun_home_page_init (MunHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
