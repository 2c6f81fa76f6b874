/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/run-private.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
page_asks (const int *fields,
           int        field)
{
  for (guint i = 0; fields && fields[i] >= 0; i++)
    if (fields[i] == field)
      return TRUE;

  return FALSE;
}

/* What is called after something else is called as that is: a member of a team after the person. */
static char *
name_of (MunWizardRun *self,
         MunRecord    *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  MunKind kind = spec->fields[spec->title_field].kind;

  if (kind == MUN_KIND_LINE || kind == MUN_KIND_TEXT || !mun_record_is_set (record, spec->title_field))
    return mun_record_dup_name (record);
  return mun_workspace_format (self->workspace, record, spec->title_field, NULL);
}

static void
check_required (MunWizardRun *self,
                MunRecord    *record,
                const int    *fields,
                gboolean      line,
                GPtrArray    *issues)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autofree char *name = name_of (self, record);

  for (guint i = 0; fields && fields[i] >= 0; i++)
    {
      const MunField *field = &spec->fields[fields[i]];

      if (!(field->flags & MUN_REQUIRED) || mun_record_is_set (record, fields[i]))
        continue;
      if (line)
        mun_stop (issues, record, fields[i], _("“%s”: “%s” is still empty."), name, _(field->label));
      else
        mun_stop (issues, record, fields[i], _("“%s” is still empty."), _(field->label));
    }
}

static gboolean
says_the_same (GPtrArray      *issues,
               const MunIssue *issue)
{
  for (guint i = 0; i < issues->len; i++)
    {
      MunIssue *other = g_ptr_array_index (issues, i);

      if (other->record == issue->record
          && (g_str_equal (other->message, issue->message)
              || (other->field == issue->field && (issue->level == MUN_ISSUE_HINT || (other->level == MUN_ISSUE_STOP && issue->level != MUN_ISSUE_STOP)))))
        return TRUE;
    }

  return FALSE;
}

/* What the rules of the type say about the fields of this page, beyond what the wizard said itself. */
static void
check_rules (MunWizardRun *self,
             MunRecord    *record,
             const int    *fields,
             GPtrArray    *issues)
{
  g_autoptr(GPtrArray) said = mun_record_issues (self->workspace, record);

  g_ptr_array_set_free_func (said, NULL);
  for (guint i = 0; i < said->len; i++)
    {
      MunIssue *issue = g_ptr_array_index (said, i);

      if (page_asks (fields, issue->field) && !says_the_same (issues, issue))
        g_ptr_array_add (issues, issue);
      else
        mun_issue_free (issue);
    }
}

/* Who writes and approves alone says why, on the page that asks who wrote it. */
static void
check_note (MunWizardRun *self,
            MunRecord    *record,
            const int    *fields,
            GPtrArray    *issues)
{
  int author = mun_spec_find_field (mun_record_get_spec (record), "author");

  if (author >= 0 && page_asks (fields, author) && *mun_record_get_note (record) == '\0' && mun_state_wants_note (self->workspace, record))
    mun_stop (issues, record, MUN_ISSUE_NOTE, _("You write this and approve it as well. Fill in “%s”: the reason is printed with the approval."),
              _("Why one person writes and approves it"));
}

/* Who checked it and when belong together. */
static void
check_review (MunRecord *record,
              const int *fields,
              GPtrArray *issues)
{
  int field = -1;
  g_autofree char *half = mun_state_half_review (record, &field);

  if (half != NULL && page_asks (fields, field))
    mun_stop (issues, record, field, "%s", half);
}

static void
check_record (MunWizardRun *self,
              MunRecord    *record,
              const int    *fields,
              GPtrArray    *issues)
{
  if (mun_wizard_run_is_frozen (self, record))
    return;

  check_required (self, record, fields, record != self->subject, issues);
  check_note (self, record, fields, issues);
  check_review (record, fields, issues);
  check_rules (self, record, fields, issues);
}

static void
check_line (MunWizardRun *self,
            guint         page,
            MunRecord    *line,
            GPtrArray    *issues)
{
  const MunWizardPage *p = mun_wizard_run_page_at (self, page);
  const int above[] = { p->group_field, -1 };

  if (mun_wizard_run_is_stray (self, page, line))
    check_record (self, line, above, issues);
  check_record (self, line, p->line_fields, issues);
}

gboolean
mun_wizard_run_stops_at (MunWizardRun *self,
                         guint         page,
                         MunRecord    *line)
{
  g_autoptr(GPtrArray) issues = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_issue_free);

  check_line (self, page, line, issues);
  return mun_wizard_has_stop (issues);
}

/* An example that was put in and left as it is tells of somebody else's firm. */
static void
check_example (MunWizardRun *self,
               guint         page,
               GPtrArray    *issues)
{
  const MunWizardPage *p = mun_wizard_run_page_at (self, page);

  if (p->kind != MUN_PAGE_FIELDS || p->example == NULL || p->fields == NULL || mun_wizard_run_is_frozen (self, self->subject))
    return;
  for (const int *field = p->fields; *field >= 0; field++)
    if (strstr (mun_record_get (self->subject, *field), _(p->example)) != NULL)
      mun_warn (issues, self->subject, *field, _("This is still our example, word for word. Write what is true of your own organisation."));
}

static void
check_page (MunWizardRun *self,
            guint         page,
            GPtrArray    *issues)
{
  const MunWizardPage *p = mun_wizard_run_page_at (self, page);

  if (mun_wizard_run_is_skipped (self, page) || p->kind == MUN_PAGE_REVIEW || p->kind == MUN_PAGE_RESULT)
    return;

  if (p->check)
    p->check (self, issues);

  check_example (self, page, issues);
  check_record (self, self->subject, p->fields, issues);
  check_record (self, self->subject, p->ticks, issues);

  if (p->kind == MUN_PAGE_RECORDS)
    {
      g_autoptr(GPtrArray) records = mun_wizard_run_records (self, page);

      for (guint i = 0; i < records->len; i++)
        check_line (self, page, g_ptr_array_index (records, i), issues);
    }
}

gboolean
mun_wizard_has_stop (GPtrArray *issues)
{
  for (guint i = 0; i < issues->len; i++)
    if (((MunIssue *) g_ptr_array_index (issues, i))->level == MUN_ISSUE_STOP)
      return TRUE;

  return FALSE;
}

gboolean
mun_wizard_run_lacks_choices (MunWizardRun *self,
                              guint         page)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), FALSE);
  g_return_val_if_fail (page < self->wizard->n_pages, FALSE);

  const MunWizardPage *p = mun_wizard_run_page_at (self, page);

  for (guint i = 0; p->from && p->ticks[i] >= 0; i++)
    {
      g_autoptr(GPtrArray) choices = p->choices (self, p->ticks[i]);

      if (choices->len > 0 || mun_record_is_set (self->subject, p->ticks[i]))
        return FALSE;
    }

  return p->from != NULL;
}

/* Nothing is ticked of what another conversation collects. */
static gboolean
is_unticked (MunWizardRun *self,
             guint         page)
{
  const MunWizardPage *p = mun_wizard_run_page_at (self, page);

  for (guint i = 0; p->from && p->ticks[i] >= 0; i++)
    if (mun_record_is_set (self->subject, p->ticks[i]))
      return FALSE;

  return p->from != NULL;
}

/* Whether a person has answered something: what a new record holds, and what the program filled in, is nobody's answer. */
static gboolean
holds_answer (MunWizardRun *self,
              MunRecord    *record,
              const int    *fields)
{
  g_autoptr(MunRecord) blank = fields ? mun_workspace_new_record (self->workspace, mun_record_get_spec (record)) : NULL;

  for (guint i = 0; fields && fields[i] >= 0; i++)
    if (mun_record_is_set (record, fields[i]) && !mun_record_is (record, fields[i], mun_record_get (blank, fields[i]))
        && !mun_wizard_run_prefilled_from (self, record, fields[i]))
      return TRUE;

  return FALSE;
}

/* Whether nothing that the page asks has an answer. */
static gboolean
is_blank (MunWizardRun *self,
          guint         page)
{
  const MunWizardPage *p = mun_wizard_run_page_at (self, page);
  g_autoptr(GPtrArray) lines = p->kind == MUN_PAGE_RECORDS ? mun_wizard_run_records (self, page) : NULL;

  for (guint i = 0; lines && i < lines->len; i++)
    if (holds_answer (self, g_ptr_array_index (lines, i), p->line_fields))
      return FALSE;

  /* What is proposed among things to tick stands there ticked, and whoever goes on lets it stand. */
  for (guint i = 0; p->ticks && p->ticks[i] >= 0; i++)
    if (mun_record_is_set (self->subject, p->ticks[i]))
      return FALSE;

  return !holds_answer (self, self->subject, p->fields);
}

/* Whether nobody has written anything on a page of fields: its time is still to come. */
static gboolean
is_to_come (MunWizardRun *self,
            guint         page)
{
  const MunWizardPage *p = mun_wizard_run_page_at (self, page);

  if (p->kind != MUN_PAGE_FIELDS || !p->fields)
    return FALSE;
  for (guint i = 0; p->fields[i] >= 0; i++)
    if (mun_record_is_set (self->subject, p->fields[i]))
      return FALSE;

  return TRUE;
}

/* Whether the page has lines that ask for an answer each, and one of them has none. */
static gboolean
has_waiting_line (MunWizardRun        *self,
                  const MunWizardPage *p,
                  GPtrArray           *lines)
{
  for (guint i = 0; p->waiting.value && i < lines->len; i++)
    if (mun_record_is (g_ptr_array_index (lines, i), p->waiting.field, p->waiting.value))
      return TRUE;

  return FALSE;
}

MunPageState
mun_wizard_run_page_state (MunWizardRun *self,
                           guint         page)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), MUN_PAGE_NEW);
  g_return_val_if_fail (page < self->wizard->n_pages, MUN_PAGE_NEW);

  MunPageKind kind = mun_wizard_run_page_at (self, page)->kind;

  if (mun_wizard_run_is_skipped (self, page))
    return MUN_PAGE_SKIPPED;
  if (!g_hash_table_contains (self->visited, mun_wizard_run_page_at (self, page)->id))
    return MUN_PAGE_NEW;
  if (kind == MUN_PAGE_RESULT)
    return mun_record_is_set (self->record, WIZARD_RUN_FINISHED_ON) ? MUN_PAGE_DONE : MUN_PAGE_OPEN;

  /* Questions about lines that an earlier page has not brought yet are not answered, and neither is one that asks for lines and got none. */
  if (kind == MUN_PAGE_RECORDS)
    {
      const MunWizardPage *p = mun_wizard_run_page_at (self, page);
      g_autoptr(GPtrArray) lines = mun_wizard_run_records (self, page);

      if ((lines->len == 0 && (p->fixed || !p->check || p->groups)) || has_waiting_line (self, p, lines))
        return MUN_PAGE_OPEN;
    }

  if (is_unticked (self, page) || is_to_come (self, page))
    return MUN_PAGE_OPEN;

  g_autoptr(GPtrArray) issues = mun_wizard_run_issues (self, kind == MUN_PAGE_REVIEW ? G_MAXUINT : page);

  /* Advice may be left aside, but a page without any answer, of which something is said to be missing, was only looked at. */
  return mun_wizard_has_stop (issues) || (kind != MUN_PAGE_REVIEW && issues->len > 0 && is_blank (self, page)) ? MUN_PAGE_OPEN : MUN_PAGE_DONE;
}

GPtrArray *
mun_wizard_run_issues (MunWizardRun *self,
                       guint         page)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), NULL);
  g_return_val_if_fail (page == G_MAXUINT || page < self->wizard->n_pages, NULL);

  GPtrArray *issues = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_issue_free);

  if (page != G_MAXUINT)
    check_page (self, page, issues);
  else
    for (guint i = 0; i < self->wizard->n_pages; i++)
      check_page (self, i, issues);

  return issues;
}

GPtrArray *
mun_wizard_run_review (MunWizardRun *self,
                       guint         page)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), NULL);
  g_return_val_if_fail (page < self->wizard->n_pages, NULL);

  GPtrArray *issues = mun_wizard_run_issues (self, page);
  MunPageKind kind = mun_wizard_run_page_at (self, page)->kind;

  if (issues->len > 0 || kind == MUN_PAGE_REVIEW || kind == MUN_PAGE_RESULT)
    return issues;
  if (mun_wizard_run_page_state (self, page) == MUN_PAGE_OPEN)
    mun_tell (issues, self->subject, -1, _("Nothing is written down here yet."));
  else if (mun_wizard_run_page_state (self, page) == MUN_PAGE_NEW)
    mun_tell (issues, self->subject, -1, _("Nobody has looked at this page yet."));

  return issues;
}
