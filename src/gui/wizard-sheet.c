/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wizard-sheet.h"

#include <glib/gi18n.h>

#include "gui/drafts.h"
#include "gui/wizard-fields.h"
#include "gui/wizard-parts.h"
#include "gui/wizard-records.h"
#include "gui/wizard-result.h"
#include "gui/wizard-review.h"
#include "gui/wizard-suggestions.h"
#include "gui/wizard-ticks.h"

/* Rules are asked again when somebody pauses, not with each key. */
#define PAUSE_MS 350

struct _MunWizardSheet {
  GtkBox parent_instance;

  /* Children; those the page does not have are NULL */
  GtkWidget *known;
  GtkWidget *fields;
  GtkWidget *suggestions;
  GtkWidget *records;
  GtkWidget *content; /* review or result */
  GtkWidget *hint;
  GtkWidget *issues;

  /* Borrowed */
  const MunWizardPage *page;

  /* Owned */
  MunWizardRun *run;
  GPtrArray    *ticks; /* (element-type MunWizardTicks): borrowed */
  guint         index;
  guint         update_id;
  gboolean      seen;
  gboolean      edited;
  gboolean      left;      /* somebody was in a field: it may be said what is missing */
  gboolean      returning; /* a suggestion is unticked: its card, which has the focus, stays */
};

G_DEFINE_FINAL_TYPE (MunWizardSheet, mun_wizard_sheet, GTK_TYPE_BOX)

enum { EDITED, GO, REMOVED, FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

static MunRecord *
get_subject (MunWizardSheet *self)
{
  return mun_wizard_run_get_subject (self->run);
}

/* Whether a remark stands beside a field or on a card already. */
static gboolean
is_shown (MunWizardSheet *self,
          const MunIssue *issue)
{
  if (issue->record != get_subject (self))
    return issue->record != NULL && self->records != NULL && mun_record_get_spec (issue->record) == self->page->lines;
  if (self->fields != NULL && issue->field >= 0 && mun_wizard_fields_find (MUN_WIZARD_FIELDS (self->fields), issue->field) != NULL)
    return TRUE;
  for (guint i = 0; i < self->ticks->len; i++)
    if (issue->field == mun_wizard_ticks_get_field (self->ticks->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
show_page_issues (MunWizardSheet *self,
                  GPtrArray      *issues)
{
  g_autoptr(GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; i < issues->len && (self->seen || self->edited || self->left); i++)
    if (!is_shown (self, issues->pdata[i]))
      g_ptr_array_add (shown, issues->pdata[i]);
  mun_remark_fill (self->issues, shown);
}

static void
update (MunWizardSheet *self)
{
  g_autoptr(GPtrArray) issues = NULL;
  g_autofree char *hint = NULL;
  g_autofree char *known = self->page->show != NULL ? self->page->show (self->run) : NULL;

  mun_wizard_text_set (self->known, known);
  if (self->content != NULL)
    return;
  issues = mun_wizard_run_issues (self->run, self->index);
  if (self->fields != NULL)
    mun_wizard_fields_show_issues (MUN_WIZARD_FIELDS (self->fields), issues, self->seen);
  for (guint i = 0; i < self->ticks->len && (self->seen || self->edited || self->left); i++)
    mun_wizard_ticks_show_issues (self->ticks->pdata[i], issues);
  if (self->records != NULL)
    mun_wizard_records_show_issues (MUN_WIZARD_RECORDS (self->records), issues, self->seen);
  show_page_issues (self, issues);
  if (self->page->kind != MUN_PAGE_RECORDS && self->page->hint != NULL)
    hint = self->page->hint (self->run, get_subject (self));
  mun_wizard_text_set (self->hint, hint);
}

static gboolean
update_cb (gpointer user_data)
{
  MunWizardSheet *self = user_data;

  self->update_id = 0;
  update (self);
  if (self->edited)
    {
      /* Ticks and suggestions are no less work than what is typed. */
      mun_drafts_note (mun_drafts_of (mun_wizard_run_get_workspace (self->run)), get_subject (self));
      g_signal_emit (self, signals[EDITED], 0);
    }
  return G_SOURCE_REMOVE;
}

static void
update_soon (MunWizardSheet *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  self->update_id = g_timeout_add (PAUSE_MS, update_cb, self);
}

static void
edited_cb (MunWizardSheet *self)
{
  self->edited = TRUE;
  update_soon (self);
}

/* Who only walked through the fields has answered nothing. */
static void
left_cb (MunWizardSheet *self)
{
  self->left = TRUE;
  update_soon (self);
}

static void
finished_cb (MunWizardSheet *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "wizard.next", NULL);
}

static void
taken_cb (MunWizardSheet *self,
          MunRecord      *record)
{
  /* What is written into the subject its editors show by themselves. */
  if (self->records != NULL)
    mun_wizard_records_refresh (MUN_WIZARD_RECORDS (self->records));
  edited_cb (self);
}

static void
returned_cb (MunWizardSheet *self,
             MunRecord      *record)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr(GtkWidget) kept = focus != NULL ? g_object_ref (focus) : NULL;

  self->returning = TRUE;
  mun_wizard_records_remove (MUN_WIZARD_RECORDS (self->records), record);
  self->returning = FALSE;
  if (kept != NULL && gtk_widget_get_root (kept) != NULL)
    gtk_widget_grab_focus (kept);
}

static void
removed_cb (MunWizardSheet *self,
            MunRecord      *record,
            gboolean        undoable)
{
  if (self->suggestions != NULL && !self->returning)
    mun_wizard_suggestions_forget (MUN_WIZARD_SUGGESTIONS (self->suggestions), record);
  g_signal_emit (self, signals[REMOVED], 0, record, undoable);
  edited_cb (self);
}

static void
failed_cb (MunWizardSheet *self,
           const char     *message)
{
  g_signal_emit (self, signals[FAILED], 0, message);
}

static void
go_cb (MunWizardSheet *self,
       guint           page,
       MunRecord      *record,
       int             field)
{
  g_signal_emit (self, signals[GO], 0, page, record, field);
}

/* Nothing is written by looking in; what the first answer writes, or who may not give one, is said before it. */
static void
add_beginning (MunWizardSheet *self)
{
  g_autofree char *refused = mun_wizard_run_refuse_page (self->run, self->index);
  g_autofree char *begun = mun_wizard_run_describe_begin (self->run);
  GtkWidget *note = mun_wizard_text_new ("", "card");

  gtk_widget_add_css_class (note, "wizard-note");
  mun_wizard_text_set (note, refused != NULL ? refused : begun);
  gtk_box_append (GTK_BOX (self), note);
}

static void
add_head (MunWizardSheet *self)
{
  gboolean waiting = self->page->kind == MUN_PAGE_RESULT && mun_wizard_result_is_waiting (self->run);
  const char *question = waiting ? _("It is written, and waits for approval") : _(self->page->question);
  GtkWidget *tool = mun_wizard_tool_new (self->run, self->index);

  /* Who enters the page without seeing it hears the question. */
  mun_wizard_name (GTK_WIDGET (self), question);
  gtk_box_append (GTK_BOX (self), mun_wizard_question_new (question));
  add_beginning (self);
  if (self->page->text != NULL && !waiting)
    gtk_box_append (GTK_BOX (self), mun_wizard_text_new (_(self->page->text), NULL));
  self->known = mun_wizard_text_new ("", "card");
  gtk_widget_add_css_class (self->known, "wizard-note");
  gtk_box_append (GTK_BOX (self), self->known);
  if (tool != NULL)
    gtk_box_append (GTK_BOX (self), tool);
}

static void
add_ticks (MunWizardSheet *self)
{
  for (const int *field = self->page->ticks; field != NULL && *field >= 0; field++)
    {
      GtkWidget *ticks = mun_wizard_ticks_new (self->run, self->index, *field);

      g_signal_connect_object (ticks, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self), ticks);
      g_ptr_array_add (self->ticks, ticks);
    }
}

static void
add_suggestions (MunWizardSheet *self)
{
  if ((self->page->suggest == NULL && self->page->starters == NULL) || !mun_wizard_run_takes_answers (self->run, self->index))
    return;
  self->suggestions = mun_wizard_suggestions_new (self->run, self->index);
  g_signal_connect_object (self->suggestions, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->suggestions, "returned", G_CALLBACK (returned_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->suggestions, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->suggestions);
}

static void
add_records (MunWizardSheet *self)
{
  if (self->suggestions != NULL && gtk_widget_get_visible (self->suggestions))
    gtk_box_append (GTK_BOX (self), mun_wizard_text_new (_("Your list"), "heading"));
  self->records = mun_wizard_records_new (self->run, self->index);
  g_signal_connect_object (self->records, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->records, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->records, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->records, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->records);
}

static void
add_fields (MunWizardSheet *self)
{
  if (self->page->fields == NULL)
    return;
  self->fields = mun_wizard_fields_new (self->run, self->index, get_subject (self), self->page->fields);
  g_signal_connect_object (self->fields, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fields, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fields, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->fields);
}

static void
add_content (MunWizardSheet *self)
{
  if (self->page->kind == MUN_PAGE_REVIEW)
    {
      self->content = mun_wizard_review_new (self->run);
      g_signal_connect_object (self->content, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
    }
  else if (self->page->kind == MUN_PAGE_RESULT)
    self->content = mun_wizard_result_new (self->run);
  if (self->content != NULL)
    gtk_box_append (GTK_BOX (self), self->content);
}

static void
build (MunWizardSheet *self)
{
  add_head (self);
  add_ticks (self);
  add_suggestions (self);
  if (self->page->kind == MUN_PAGE_RECORDS)
    add_records (self);
  add_fields (self);
  add_content (self);
  self->hint = mun_wizard_text_new ("", "wizard-hint");
  gtk_widget_set_visible (self->hint, FALSE);
  self->issues = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->issues, "wizard-issues");
  gtk_widget_set_visible (self->issues, FALSE);
  gtk_box_append (GTK_BOX (self), self->hint);
  gtk_box_append (GTK_BOX (self), self->issues);
  if (mun_wizard_run_is_frozen (self->run, get_subject (self)) && self->content == NULL)
    gtk_box_append (GTK_BOX (self), mun_wizard_text_new (_("This version is approved or on its way there. It is shown, not edited."), "dim-label"));
}

static void
mun_wizard_sheet_dispose (GObject *object)
{
  MunWizardSheet *self = MUN_WIZARD_SHEET (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);
  g_clear_object (&self->run);

  G_OBJECT_CLASS (mun_wizard_sheet_parent_class)->dispose (object);
}

/* Returns: whether there is something on this page that could be shown */
static gboolean
focus_field (MunWizardSheet *self,
             MunRecord      *record,
             int             field)
{
  MunWizardFields *fields = self->fields != NULL ? MUN_WIZARD_FIELDS (self->fields) : NULL;
  MunEditor *editor;

  for (guint i = 0; i < self->ticks->len; i++)
    if (record == get_subject (self) && mun_wizard_ticks_get_field (self->ticks->pdata[i]) == field)
      return gtk_widget_grab_focus (self->ticks->pdata[i]);
  if (self->records != NULL && record != NULL && record != get_subject (self))
    {
      GtkWidget *card = mun_wizard_records_show (MUN_WIZARD_RECORDS (self->records), record);

      fields = card != NULL ? mun_wizard_card_get_fields (MUN_WIZARD_CARD (card)) : NULL;
      update (self);
    }
  editor = fields != NULL && field >= 0 ? mun_wizard_fields_find (fields, field) : NULL;
  if (editor != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (editor));
  return fields != NULL && gtk_widget_grab_focus (GTK_WIDGET (fields));
}

static gboolean
has_stop (GPtrArray *issues,
          MunRecord *record,
          int        field)
{
  for (guint i = 0; i < issues->len; i++)
    {
      const MunIssue *issue = issues->pdata[i];

      if (issue->level == MUN_ISSUE_STOP && issue->record == record && issue->field == field)
        return TRUE;
    }
  return FALSE;
}

static gboolean
focus_open_field (MunWizardSheet *self,
                  GPtrArray      *issues,
                  MunRecord      *record,
                  const int      *fields)
{
  for (guint i = 0; fields != NULL && fields[i] >= 0; i++)
    if (has_stop (issues, record, fields[i]) && focus_field (self, record, fields[i]))
      return TRUE;
  return FALSE;
}

/* The first thing that needs an answer, in the order of the page. */
static gboolean
focus_open (MunWizardSheet *self)
{
  g_autoptr(GPtrArray) issues = mun_wizard_run_issues (self->run, self->index);
  g_autoptr(GPtrArray) records = self->records != NULL ? mun_wizard_run_records (self->run, self->index) : NULL;

  if (self->content != NULL || !mun_wizard_run_takes_answers (self->run, self->index))
    return FALSE;
  for (guint i = 0; records != NULL && i < records->len; i++)
    if (focus_open_field (self, issues, records->pdata[i], self->page->line_fields))
      return TRUE;
  return focus_open_field (self, issues, get_subject (self), self->page->ticks)
         || (records == NULL && focus_open_field (self, issues, get_subject (self), self->page->fields));
}

static gboolean
focus_first (MunWizardSheet *self)
{
  if (self->ticks->len > 0)
    return gtk_widget_grab_focus (self->ticks->pdata[0]);
  if (self->suggestions != NULL && self->records != NULL && gtk_widget_get_visible (self->suggestions) && gtk_widget_grab_focus (self->suggestions))
    return TRUE;
  if (self->records != NULL && gtk_widget_grab_focus (self->records))
    return TRUE;
  if (self->fields != NULL)
    return gtk_widget_grab_focus (self->fields);
  return self->content != NULL && gtk_widget_grab_focus (self->content);
}

static gboolean
mun_wizard_sheet_grab_focus (GtkWidget *widget)
{
  MunWizardSheet *self = MUN_WIZARD_SHEET (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  /* Whoever came with the pointer and goes on with the keys sees where the next one lands. */
  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
  return focus_open (self) || focus_first (self);
}

static void
mun_wizard_sheet_class_init (MunWizardSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_wizard_sheet_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = mun_wizard_sheet_grab_focus;

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[GO] = g_signal_new ("go", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 3, G_TYPE_UINT, MUN_TYPE_RECORD, G_TYPE_INT);
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, MUN_TYPE_RECORD, G_TYPE_BOOLEAN);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mun_wizard_sheet_init (MunWizardSheet *self)
{
  self->ticks = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 14);
  gtk_widget_add_css_class (GTK_WIDGET (self), "wizard-sheet");
}

GtkWidget *
mun_wizard_sheet_new (MunWizardRun *run,
                      guint         page,
                      gboolean      seen)
{
  MunWizardSheet *self;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (run), NULL);

  self = g_object_new (MUN_TYPE_WIZARD_SHEET, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  self->run = g_object_ref (run);
  self->index = page;
  self->page = &mun_wizard_run_get_wizard (run)->pages[page];
  self->seen = seen;
  build (self);
  update (self);
  return GTK_WIDGET (self);
}

void
mun_wizard_sheet_focus_start (MunWizardSheet *self)
{
  g_return_if_fail (MUN_IS_WIZARD_SHEET (self));

  /* Fields stand below the suggestions for them. */
  if (self->ticks->len > 0 || self->suggestions == NULL || !gtk_widget_get_visible (self->suggestions) || !gtk_widget_grab_focus (self->suggestions))
    focus_first (self);
}

GtkWidget *
mun_wizard_sheet_commit (MunWizardSheet *self)
{
  GtkWidget *refused = NULL;
  MunEditor *wrong = NULL;

  g_return_val_if_fail (MUN_IS_WIZARD_SHEET (self), NULL);

  for (guint i = 0; i < self->ticks->len; i++)
    if (!mun_wizard_ticks_commit (self->ticks->pdata[i]) && refused == NULL)
      refused = self->ticks->pdata[i];
  if (self->records != NULL)
    wrong = mun_wizard_records_commit (MUN_WIZARD_RECORDS (self->records));
  if (self->fields != NULL)
    {
      MunEditor *its = mun_wizard_fields_commit (MUN_WIZARD_FIELDS (self->fields));

      wrong = wrong != NULL ? wrong : its;
    }
  return refused != NULL ? refused : wrong != NULL ? GTK_WIDGET (wrong) : NULL;
}

void
mun_wizard_sheet_refresh (MunWizardSheet *self)
{
  g_return_if_fail (MUN_IS_WIZARD_SHEET (self));

  for (guint i = 0; i < self->ticks->len; i++)
    mun_wizard_ticks_refresh (self->ticks->pdata[i]);
  if (self->records != NULL)
    mun_wizard_records_refresh (MUN_WIZARD_RECORDS (self->records));
  if (self->page->kind == MUN_PAGE_REVIEW)
    mun_wizard_review_refresh (MUN_WIZARD_REVIEW (self->content));
  update (self);
}

const char *
mun_wizard_sheet_get_finish_label (MunWizardSheet *self)
{
  static const char * const labels[] = {
    [MUN_FINISH_KEEPS]    = N_("_Finish"),
    [MUN_FINISH_SENDS]    = N_("_Finish and Send for Approval"),
    [MUN_FINISH_APPROVES] = N_("_Finish and Approve"),
  };

  g_return_val_if_fail (MUN_IS_WIZARD_SHEET (self) && self->page->kind == MUN_PAGE_REVIEW, NULL);

  return _(labels[mun_wizard_review_get_finish (MUN_WIZARD_REVIEW (self->content))]);
}

const char *
mun_wizard_sheet_get_approval (MunWizardSheet *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_SHEET (self) && self->page->kind == MUN_PAGE_REVIEW, NULL);

  if (mun_wizard_review_get_finish (MUN_WIZARD_REVIEW (self->content)) != MUN_FINISH_APPROVES)
    return NULL;
  return mun_wizard_review_get_outlook (MUN_WIZARD_REVIEW (self->content));
}

void
mun_wizard_sheet_show (MunWizardSheet *self,
                       MunRecord      *record,
                       int             field)
{
  g_return_if_fail (MUN_IS_WIZARD_SHEET (self));

  if (self->fields != NULL && field == MUN_ISSUE_NOTE && mun_wizard_fields_show_note (MUN_WIZARD_FIELDS (self->fields)))
    return;
  if (!focus_field (self, record, field))
    focus_first (self);
}

gboolean
mun_wizard_sheet_can_insert (MunWizardSheet *self)
{
  MunKind kind;

  g_return_val_if_fail (MUN_IS_WIZARD_SHEET (self), FALSE);

  if (self->page->kind != MUN_PAGE_FIELDS || self->fields == NULL || !mun_wizard_run_takes_answers (self->run, self->index))
    return FALSE;
  kind = mun_record_get_spec (get_subject (self))->fields[self->page->fields[0]].kind;
  return (kind == MUN_KIND_TEXT || kind == MUN_KIND_LINE) && mun_wizard_fields_get_current (MUN_WIZARD_FIELDS (self->fields)) != NULL;
}

/* Where the cursor is, below what stands there already: nobody's words are overwritten. */
void
mun_wizard_sheet_insert_example (MunWizardSheet *self)
{
  MunRecord *subject = get_subject (self);
  const char *between = "";
  g_autofree char *text = NULL;
  MunEditor *editor;
  int field;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (MUN_IS_WIZARD_SHEET (self) && mun_wizard_sheet_can_insert (self));

  editor = mun_wizard_fields_get_current (MUN_WIZARD_FIELDS (self->fields));
  field = mun_editor_get_index (editor);
  mun_editor_commit (editor);
  if (mun_record_is_set (subject, field))
    between = mun_record_get_spec (subject)->fields[field].kind == MUN_KIND_TEXT ? "\n" : " ";
  text = g_strconcat (mun_record_get (subject, field), between, _(self->page->example), NULL);
  if (!mun_record_parse (subject, field, text, &error))
    mun_editor_show_problem (editor, error->message);
  gtk_widget_grab_focus (GTK_WIDGET (editor));
}

gboolean
mun_wizard_sheet_show_refusal (MunWizardSheet *self,
                               const char     *message)
{
  g_return_val_if_fail (MUN_IS_WIZARD_SHEET (self) && message != NULL, FALSE);

  g_autoptr(GPtrArray) issues = mun_wizard_run_issues (self->run, self->index);

  return (self->fields != NULL && mun_wizard_fields_show_refusal (MUN_WIZARD_FIELDS (self->fields), issues, message))
         || (self->records != NULL && mun_wizard_records_show_refusal (MUN_WIZARD_RECORDS (self->records), issues, message));
}
