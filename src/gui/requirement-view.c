/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/requirement-view.h"

#include <glib/gi18n.h>

#include "gui/editor.h"
#include "gui/evidence.h"
#include "gui/rows.h"
#include "gui/tabs.h"
#include "gui/texts.h"
#include "model/wizard/wizard.h"
#include "model/auditor-mode.h"

/* More records than this are counted, not listed: who mends twenty comes back for the rest. */
#define MAX_RECORDS 20
#define FEW_RECORDS 4

struct _MunRequirementView {
  AdwBin parent_instance;

  /* Children */
  GtkBox        *box;
  GtkWidget     *scroller;
  MunTabs       *answers; /* NULL while no requirement is shown */
  GtkTextBuffer *reason;
  GtkWidget     *save;
  GtkWidget     *rows;    /* NULL while there is no answer to write more into */

  /* Borrowed */
  MunPage *page;

  /* Owned */
  MunClauseNode *node;
  MunRecord     *answer;  /* NULL until the first answer is saved */
};

G_DEFINE_FINAL_TYPE (MunRequirementView, mun_requirement_view, ADW_TYPE_BIN)

static char *
get_reason (MunRequirementView *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->reason, &start, &end);
  return gtk_text_buffer_get_text (self->reason, &start, &end, FALSE);
}

static gboolean
is_changed (MunRequirementView *self)
{
  const char *status;
  g_autofree char *reason = NULL;

  if (self->answers == NULL)
    return FALSE;
  if (self->answer != NULL && mun_record_is_dirty (self->answer))
    return TRUE;
  status = mun_tabs_get_selected (self->answers);
  reason = get_reason (self);
  return status != NULL && (g_strcmp0 (status, self->node->status) != 0 || g_strcmp0 (reason, self->node->why) != 0);
}

static void
update_save_cb (MunRequirementView *self)
{
  const char *read_only = mun_workspace_closed_reason (mun_page_get_workspace (self->page), &mun_gap_answer_spec);

  gtk_widget_set_sensitive (self->save, read_only == NULL && is_changed (self));
}

/* What is asked ---------------------------------------------------------------------------------------------------- */

static void
add_head (MunRequirementView *self)
{
  const MunRequirement *requirement = self->node->requirement;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *kicker = g_strdup_printf ("%s, %s · %s", requirement->standard->name, requirement->clause->number, _(mun_level_label (requirement->level)));
  GtkWidget *label = mun_label_new (kicker, "caption-heading");
  GtkWidget *title = mun_label_new (mun_catalogue_text (requirement->title, NULL), "title-2");
  GtkWidget *question = mun_label_new (mun_catalogue_text (requirement->question, NULL), "question");

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_tooltip_text (label, requirement->id);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), question);
  gtk_box_append (self->box, box);
}

static void
add_text (GtkWidget      *group,
          const char     *title,
          const MunTexts *texts)
{
  const char *text = mun_catalogue_text (texts, NULL);

  if (*text != '\0')
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), mun_plain_row_new (title, text));
}

static void
add_teaching (MunRequirementView *self,
              const MunTexts     *why,
              const MunTexts     *looks_for)
{
  GtkWidget *group = mun_group_new (NULL, NULL);

  add_text (group, _("Why it matters"), why);
  add_text (group, _("What an auditor looks for"), looks_for);
  gtk_box_append (self->box, group);
}

/* What the records say --------------------------------------------------------------------------------------------- */

static GtkWidget *
create_record_row (MunWorkspace *workspace,
                   const char   *id)
{
  const MunSpec *spec = mun_store_find_type (mun_workspace_get_store (workspace), id);
  g_autoptr(MunRecord) record = spec != NULL ? mun_workspace_get (workspace, spec, id, NULL) : NULL;
  g_autofree char *title = NULL;
  GtkWidget *row;

  if (record == NULL)
    return NULL;
  title = mun_workspace_title (workspace, spec, id);
  row = mun_plain_row_new (title, NULL);
  mun_row_add_caption (row, mun_record_get_ref (record), NULL);
  mun_row_set_action (row, "win.show-record", id);
  return row;
}

static void
add_gap_records (AdwExpanderRow   *expander,
                 MunWorkspace     *workspace,
                 const MunItemGap *gap)
{
  guint n = g_strv_length (gap->ids);

  for (guint i = 0; i < MIN (n, MAX_RECORDS); i++)
    {
      GtkWidget *row = create_record_row (workspace, gap->ids[i]);

      if (row != NULL)
        adw_expander_row_add_row (expander, row);
    }
  if (n > MAX_RECORDS)
    {
      g_autofree char *text = g_strdup_printf (_("and %u more"), n - MAX_RECORDS);

      adw_expander_row_add_row (expander, mun_plain_row_new (text, NULL));
    }
}

static GtkWidget *
create_gap_row (MunWorkspace     *workspace,
                const MunItemGap *gap)
{
  guint n = g_strv_length (gap->ids);
  g_autofree char *share = gap->total > 1 ? g_strdup_printf (_("%d of %d in order"), (int) gap->ok, (int) gap->total) : NULL;
  GtkWidget *row;

  if (n == 0)
    return mun_plain_row_new (gap->text, share);
  row = adw_expander_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gap->text);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), share != NULL ? share : "");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), n <= FEW_RECORDS);
  add_gap_records (ADW_EXPANDER_ROW (row), workspace, gap);
  return row;
}

static const MunWizard *
find_wizard (const MunRequirement *requirement)
{
  for (const MunWizard * const *wizard = mun_wizards (); *wizard != NULL; wizard++)
    if (g_strv_contains (requirement->records, (*wizard)->subject->name))
      return *wizard;
  return NULL;
}

static GtkWidget *
create_way (const char *title,
            const char *action,
            const char *target)
{
  GtkWidget *row = mun_plain_row_new (title, NULL);

  mun_row_set_action (row, action, target);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("mun-goto-symbolic"));
  return row;
}

static void
add_ways (GtkWidget            *group,
          const MunRequirement *requirement)
{
  const MunPlace *place = mun_place_of_module (requirement->module);
  const MunWizard *wizard = find_wizard (requirement);

  if (wizard != NULL)
    {
      g_autofree char *title = g_strconcat (_("Be guided through it"), ": ", _(wizard->title), NULL);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_way (title, "win.wizard", wizard->id));
    }
  if (place != NULL)
    {
      g_autofree char *title = g_strconcat (_("Where it is done"), ": ", _(place->title), NULL);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_way (title, "win.go-to", place->id));
    }
}

static const char *
describe_evidence (MunEvidence evidence)
{
  switch (evidence)
    {
    case MUN_EVIDENCE_COMPLETE:
      return _("Everything that can be seen from the records is there.");
    case MUN_EVIDENCE_PARTIAL:
      return _("Some of it is there. What is missing:");
    case MUN_EVIDENCE_MISSING:
      return _("Nothing to show yet. What is missing:");
    case MUN_EVIDENCE_MANUAL:
      return _("No record can answer this one. Look for yourself and say what you found below.");
    case MUN_EVIDENCE_NOT_APPLICABLE:
      return _("Your records give no occasion for it.");
    case MUN_N_EVIDENCE:
    default:
      g_return_val_if_reached ("");
    }
}

static void
add_records_say (MunRequirementView *self)
{
  GtkWidget *group = mun_group_new (_("The records say"), describe_evidence (self->node->evidence));
  MunWorkspace *workspace = mun_page_get_workspace (self->page);

  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), mun_evidence_badge_new (self->node->evidence));
  for (guint i = 0; i < self->node->gaps->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_gap_row (workspace, self->node->gaps->pdata[i]));
  add_ways (group, self->node->requirement);
  gtk_box_append (self->box, group);
}

/* What a person says ----------------------------------------------------------------------------------------------- */

static void
save_cb (MunRequirementView *self)
{
  mun_requirement_view_save (self);
}

static char *
describe_judgement (MunClauseNode *node)
{
  const MunField *field = &mun_gap_answer_spec.fields[GAP_ANSWER_STATUS];
  g_autofree char *moment = NULL;

  if (g_strcmp0 (node->status, "not_assessed") == 0)
    return g_strdup (_("Nobody has judged this yet. The records are a proposal; the verdict is yours."));
  if (node->judged_by == NULL)
    return g_strdup (_(mun_field_choice_label (field, node->status)));
  moment = mun_text_moment (node->judged_at);
  return g_strdup_printf ("%s · %s · %s", _(mun_field_choice_label (field, node->status)), node->judged_by, moment);
}

static GtkWidget *
create_reason (MunRequirementView *self)
{
  GtkWidget *frame = gtk_frame_new (NULL);
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 10);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 10);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 8);
  gtk_widget_set_size_request (view, -1, 72);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"), -1);
  gtk_widget_add_css_class (frame, "reason");
  gtk_frame_set_child (GTK_FRAME (frame), view);
  self->reason = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  return frame;
}

static void
fill_answers (MunRequirementView *self)
{
  const MunField *field = &mun_gap_answer_spec.fields[GAP_ANSWER_STATUS];

  for (const MunChoice *choice = field->choices; choice->key != NULL; choice++)
    mun_tabs_add (self->answers, choice->key, _(choice->label));
  mun_tabs_select (self->answers, self->node->status);
}

/* What the answer rests on and what is still to be done. An approved round is shown, not edited. */
static void
add_rows (MunRequirementView *self)
{
  static const int fields[] = { GAP_ANSWER_EVIDENCE_NOTE, GAP_ANSWER_EVIDENCE, GAP_ANSWER_ACTION_TEXT, GAP_ANSWER_OWNER, GAP_ANSWER_DUE_ON };
  MunWorkspace *workspace = mun_page_get_workspace (self->page);
  g_autoptr(MunRecord) round = NULL;
  gboolean editable;

  if (self->node->answer != NULL)
    self->answer = mun_workspace_get (workspace, &mun_gap_answer_spec, self->node->answer, NULL);
  if (self->answer == NULL)
    return;
  round = mun_workspace_get (workspace, &mun_gap_assessment_spec, mun_record_get (self->answer, GAP_ANSWER_ASSESSMENT), NULL);
  editable = mun_workspace_closed_reason (workspace, &mun_gap_answer_spec) == NULL && round != NULL && !mun_record_is (round, GAP_ASSESSMENT_STATUS, "approved");
  self->rows = mun_group_new (_("What it rests on, and what is open"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->rows), mun_editor_new (workspace, self->answer, fields[i], editable));
  gtk_box_append (self->box, self->rows);
  g_signal_connect_object (self->answer, "notify::dirty", G_CALLBACK (update_save_cb), self, G_CONNECT_SWAPPED);
}

static void
add_we_say (MunRequirementView *self)
{
  g_autofree char *judgement = describe_judgement (self->node);
  GtkWidget *group = mun_group_new (_("We say"), judgement);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->answers = g_object_new (MUN_TYPE_TABS, NULL);
  self->save = gtk_button_new_with_mnemonic (_("Save _Answer"));
  fill_answers (self);
  if (self->node->stale != NULL)
    gtk_box_append (GTK_BOX (box), mun_label_new (self->node->stale, "warning"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->answers));
  gtk_box_append (GTK_BOX (box), mun_label_new (_("Reason. Needed where you differ from the records and for “Not applicable”."), "field-label"));
  gtk_box_append (GTK_BOX (box), create_reason (self));
  gtk_widget_set_halign (self->save, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), self->save);
  gtk_text_buffer_set_text (self->reason, self->node->why, -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), box);
  gtk_box_append (self->box, group);
  g_signal_connect_object (self->answers, "selected", G_CALLBACK (update_save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reason, "changed", G_CALLBACK (update_save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  update_save_cb (self);
}

/* A clause --------------------------------------------------------------------------------------------------------- */

static void
show_clause (MunRequirementView *self)
{
  const MunClause *clause = self->node->clause;
  g_autofree char *kicker = g_strdup_printf ("%s, %s", clause->standard->name, clause->number);
  GtkWidget *label = mun_label_new (kicker, "caption-heading");
  GtkWidget *bar = mun_share_bar_new ();
  g_autofree char *words = mun_evidence_describe (self->node->counts);

  gtk_widget_add_css_class (label, "dim-label");
  mun_share_bar_set (MUN_SHARE_BAR (bar), self->node->counts);
  gtk_box_append (self->box, label);
  gtk_box_append (self->box, mun_label_new (mun_catalogue_text (clause->title, NULL), "title-2"));
  gtk_box_append (self->box, bar);
  gtk_box_append (self->box, mun_label_new (words, "dim-label"));
  add_teaching (self, clause->why, clause->looks_for);
}

static void
show_nothing (MunRequirementView *self)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "mun-conformity-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("Choose a requirement"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _("You see what is asked, what your records prove and what is still missing, with a way to each of it."));
  gtk_widget_add_css_class (status, "compact");
  gtk_widget_set_vexpand (status, TRUE);
  gtk_box_append (self->box, status);
}

static void
rebuild (MunRequirementView *self)
{
  mun_box_clear (self->box);
  self->answers = NULL;
  self->reason = NULL;
  self->save = NULL;
  self->rows = NULL;
  if (self->answer != NULL)
    g_signal_handlers_disconnect_by_func (self->answer, update_save_cb, self);
  g_clear_object (&self->answer);
  if (self->node == NULL)
    show_nothing (self);
  else if (self->node->requirement == NULL)
    show_clause (self);
  else
    {
      add_head (self);
      add_records_say (self);
      add_we_say (self);
      add_rows (self);
      add_teaching (self, self->node->requirement->why, self->node->requirement->looks_for);
    }
}

static void
mun_requirement_view_dispose (GObject *object)
{
  g_clear_object (&MUN_REQUIREMENT_VIEW (object)->node);
  g_clear_object (&MUN_REQUIREMENT_VIEW (object)->answer);

  G_OBJECT_CLASS (mun_requirement_view_parent_class)->dispose (object);
}

static void
mun_requirement_view_class_init (MunRequirementViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_requirement_view_dispose;
}

static void
mun_requirement_view_init (MunRequirementView *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_widget_set_margin_top (GTK_WIDGET (self->box), 18);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->box), 24);
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), 18);
  gtk_widget_set_margin_end (GTK_WIDGET (self->box), 18);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->box));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
}

GtkWidget *
mun_requirement_view_new (MunPage *page)
{
  MunRequirementView *self = g_object_new (MUN_TYPE_REQUIREMENT_VIEW, NULL);

  self->page = page;
  rebuild (self);
  return GTK_WIDGET (self);
}

/* An answer being written outlives a refresh of the same requirement. */
void
mun_requirement_view_show (MunRequirementView *self,
                           MunClauseNode      *node)
{
  g_autofree char *status = NULL;
  g_autofree char *reason = NULL;
  gboolean same;
  gboolean focused;

  g_return_if_fail (MUN_IS_REQUIREMENT_VIEW (self));

  if (node == self->node)
    return;
  same = node != NULL && self->node != NULL && node->requirement != NULL && self->node->requirement != NULL &&
         g_strcmp0 (node->requirement->id, self->node->requirement->id) == 0;
  if (same && is_changed (self))
    {
      status = g_strdup (mun_tabs_get_selected (self->answers));
      reason = get_reason (self);
    }
  focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  g_set_object (&self->node, node);
  rebuild (self);
  if (same && focused)
    gtk_widget_child_focus (GTK_WIDGET (self->answers), GTK_DIR_TAB_FORWARD);
  if (reason != NULL)
    {
      mun_tabs_select (self->answers, status);
      gtk_text_buffer_set_text (self->reason, reason, -1);
    }
  if (!same)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

/* With the rest of the answer written first, for a new word on an approved round begins a new one. */
static gboolean
save_rows (MunRequirementView  *self,
           GError             **error)
{
  if (self->answer == NULL || !mun_record_is_dirty (self->answer))
    return TRUE;
  return mun_workspace_save (mun_page_get_workspace (self->page), self->answer, NULL, error);
}

static gboolean
save_word (MunRequirementView  *self,
           const char          *why,
           GError             **error)
{
  MunResult result = { 0 };
  const char *status = mun_tabs_get_selected (self->answers);

  if (g_strcmp0 (status, self->node->status) == 0 && g_strcmp0 (why, self->node->why) == 0)
    return TRUE;
  result.requirement = self->node->requirement;
  result.evidence = self->node->evidence;
  return mun_conformity_assess (mun_page_get_workspace (self->page), &result, status, why, error);
}

gboolean
mun_requirement_view_save (MunRequirementView *self)
{
  g_autofree char *typed = NULL;
  g_autoptr(GError) error = NULL;
  MunWindow *window;

  g_return_val_if_fail (MUN_IS_REQUIREMENT_VIEW (self), FALSE);

  if (!is_changed (self))
    return FALSE;
  window = mun_page_get_window (self->page);
  typed = g_strstrip (get_reason (self));
  if (save_rows (self, &error) && save_word (self, typed, &error))
    {
      g_free (self->node->status);
      g_free (self->node->why);
      self->node->status = g_strdup (mun_tabs_get_selected (self->answers));
      self->node->why = g_strdup (typed);
      gtk_text_buffer_set_text (self->reason, typed, -1);
      mun_window_hide_error (window);
      mun_window_toast (window, _("Answer saved"), TRUE);
      update_save_cb (self);
    }
  else
    mun_window_show_error (window, error);
  return TRUE;
}
