/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/run-private.h"

#include <glib/gi18n.h>

#include "model/workspace-private.h"

/* Which answers are stored, and when. */

static gboolean
holds (MunRecord    *record,
       const MunRow *row)
{
  g_autoptr(MunRow) now = mun_record_dup_row (record);

  return g_strv_equal ((const char * const *) now->values, (const char * const *) row->values);
}

/* A line somebody added and never wrote into. */
static gboolean
is_untouched_line (const MunFresh *fresh)
{
  return fresh->as_added && holds (fresh->record, fresh->as_added);
}

static void
drop_untouched_lines (MunWizardRun *self)
{
  for (guint i = self->fresh->len; i > 0; i--)
    {
      MunFresh *fresh = g_ptr_array_index (self->fresh, i - 1);

      if (!is_untouched_line (fresh))
        continue;
      g_hash_table_remove (self->held, fresh->record);
      g_ptr_array_remove_index (self->fresh, i - 1);
    }
}

/* What the program brings says that something was done today, which nobody has said yet. And evidence is never changed. Such lines
 * are written when they are whole. */
static gboolean
is_unsaid (MunWizardRun   *self,
           const MunFresh *fresh)
{
  g_autoptr(GPtrArray) issues = NULL;

  if (!mun_record_is_new (fresh->record))
    return FALSE;
  if (fresh->as_filled != NULL && holds (fresh->record, fresh->as_filled))
    return mun_wizard_run_stops_at (self, fresh->page, fresh->record);
  if (!(mun_record_get_spec (fresh->record)->flags & MUN_SPEC_APPEND_ONLY))
    return FALSE;
  issues = mun_record_issues (self->workspace, fresh->record);
  for (guint i = 0; i < issues->len; i++)
    if (((MunIssue *) g_ptr_array_index (issues, i))->level == MUN_ISSUE_STOP)
      return TRUE;
  return FALSE;
}

static gboolean
points_to (MunRecord *from,
           MunRecord *to)
{
  const MunSpec *spec = mun_record_get_spec (from);

  for (guint i = 0; from != to && i < spec->n_fields; i++)
    if (spec->fields[i].kind == MUN_KIND_LINK && mun_record_is (from, i, mun_record_get_id (to)))
      return TRUE;
  return FALSE;
}

/* Until then they wait on their page, unless an answer hangs on them: the lesson of a look back. */
static gboolean
waits (MunWizardRun   *self,
       const MunFresh *fresh)
{
  if (!is_unsaid (self, fresh))
    return FALSE;
  for (guint i = 0; i < self->fresh->len; i++)
    {
      const MunFresh *other = g_ptr_array_index (self->fresh, i);

      if (points_to (other->record, fresh->record) && !is_unsaid (self, other))
        return FALSE;
    }
  return !points_to (self->subject, fresh->record);
}

static void
add_fresh (MunWizardRun *self,
           gboolean      children,
           GPtrArray    *dirty)
{
  for (guint i = 0; i < self->fresh->len; i++)
    {
      const MunFresh *fresh = g_ptr_array_index (self->fresh, i);
      MunRecord *record = fresh->record;
      gboolean child = (mun_record_get_spec (record)->flags & MUN_SPEC_CHILD) != 0;

      if (mun_record_is_new (record) && child == children && !waits (self, fresh))
        g_ptr_array_add (dirty, g_object_ref (record));
    }
}

/* Records to be saved: the subject first, then what stands by itself, then the lines that point to these. */
static GPtrArray *
collect_dirty (MunWizardRun *self)
{
  GPtrArray *dirty = mun_wizard_list ();
  GHashTableIter iter;
  gpointer record;

  if (mun_record_is_new (self->subject) || mun_record_is_dirty (self->subject))
    g_ptr_array_add (dirty, g_object_ref (self->subject));
  add_fresh (self, FALSE, dirty);
  add_fresh (self, TRUE, dirty);

  g_hash_table_iter_init (&iter, self->held);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    if (!mun_record_is_new (record) && mun_record_is_dirty (record))
      g_ptr_array_add (dirty, g_object_ref (record));

  return dirty;
}

char *
mun_wizard_run_summary (MunWizardRun *self)
{
  /* Translators: first the title of the wizard, then the step: "Scope: Sites" */
  return g_strdup_printf (_("%s: %s"), _(self->wizard->title), _(mun_wizard_run_page_at (self, self->page)->step));
}

/* Keeps the memory of the run in its record. Each revision of the run touches that record: this is how undo finds them. */
void
mun_wizard_run_update_memory (MunWizardRun *self,
               guint         page)
{
  g_autofree char *memory = NULL;

  self->saves++;
  memory = mun_wizard_run_write_memory (self);
  mun_record_set (self->record, WIZARD_RUN_WIZARD, self->wizard->id);
  mun_record_set (self->record, WIZARD_RUN_SUBJECT, mun_record_get_id (self->subject));
  mun_record_set (self->record, WIZARD_RUN_PAGE, mun_wizard_run_page_at (self, page)->id);
  mun_record_set (self->record, WIZARD_RUN_TOUCHED, memory);
}

static gboolean
has_answered_line (MunWizardRun *self)
{
  GHashTableIter iter;
  gpointer record;

  for (guint i = 0; i < self->fresh->len; i++)
    {
      MunFresh *fresh = g_ptr_array_index (self->fresh, i);

      /* What the program brings for a record that exists is kept with it; alone it begins none. */
      gboolean brought = fresh->as_filled && mun_record_is_new (self->subject) && holds (fresh->record, fresh->as_filled);

      if (!brought && !is_untouched_line (fresh))
        return TRUE;
    }

  g_hash_table_iter_init (&iter, self->held);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    if (!mun_record_is_new (record) && mun_record_is_dirty (record))
      return TRUE;
  return FALSE;
}

gboolean
mun_wizard_run_is_answered (MunWizardRun *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), FALSE);

  if (mun_wizard_run_is_refused (self))
    return FALSE;
  return !self->as_begun || !mun_record_is_new (self->record) || !holds (self->subject, self->as_begun)
         || *mun_record_get_note (self->subject) != '\0' || self->taken_out || has_answered_line (self);
}

static void
withhold_days (MunWizardRun *self,
               MunRecord    *record,
               const int    *fields)
{
  for (const int *field = fields; field != NULL && *field >= 0; field++)
    if (mun_record_get_spec (record)->fields[*field].flags & MUN_HAPPENED && mun_wizard_run_forget_prefill (self, record, *field))
      mun_record_set (record, *field, mun_record_is_new (record) ? "" : mun_record_get_saved (record, *field));
}

/* A day that the program filled in says that something was done. While the page that asks for it still wants an answer, nobody has said so: the day comes
 * again with the page. */
static void
withhold_unsaid (MunWizardRun *self)
{
  const MunWizardPage *page = mun_wizard_run_page_at (self, self->page);
  g_autoptr(GPtrArray) issues = NULL;
  g_autoptr(GPtrArray) lines = NULL;

  if (page->prefill == NULL || page->kind == MUN_PAGE_REVIEW || page->kind == MUN_PAGE_RESULT)
    return;
  issues = mun_wizard_run_issues (self, self->page);
  if (!mun_wizard_has_stop (issues))
    return;
  withhold_days (self, self->subject, page->fields);
  lines = page->kind == MUN_PAGE_RECORDS ? mun_wizard_run_records (self, self->page) : mun_wizard_list ();
  for (guint i = 0; i < lines->len; i++)
    {
      MunRecord *line = g_ptr_array_index (lines, i);
      gboolean unsaid = FALSE;

      for (guint k = 0; k < self->fresh->len; k++)
        unsaid |= ((MunFresh *) g_ptr_array_index (self->fresh, k))->record == line && is_unsaid (self, g_ptr_array_index (self->fresh, k));
      if (!unsaid)
        withhold_days (self, line, page->line_fields);
    }
}

/* Saves what was answered; @page is where the conversation goes on. */
gboolean
mun_wizard_run_store_answers (MunWizardRun *self,
                              guint         page,
                                                 GError      **error)
{
  g_autoptr(GPtrArray) dirty = NULL;
  g_autofree char *summary = mun_wizard_run_summary (self);
  gboolean saved;

  drop_untouched_lines (self);
  if (mun_wizard_run_page_at (self, self->page)->leave)
    mun_wizard_run_page_at (self, self->page)->leave (self);
  withhold_unsaid (self);
  dirty = collect_dirty (self);

  if (dirty->len == 0 && page == self->page && !mun_record_is_new (self->record))
    return TRUE;

  mun_wizard_run_update_memory (self, page);
  g_ptr_array_add (dirty, g_object_ref (self->record));

  self->workspace->drafting = TRUE;
  saved = mun_workspace_save_all (self->workspace, dirty, summary, error);
  self->workspace->drafting = FALSE;
  if (!saved)
    return FALSE;

  for (guint i = 0; i < self->fresh->len;)
    {
      MunRecord *record = ((MunFresh *) g_ptr_array_index (self->fresh, i))->record;

      if (mun_record_is_new (record))
        {
          i++;
          continue;
        }
      g_ptr_array_add (self->entered, g_object_ref (record));
      g_ptr_array_remove_index (self->fresh, i);
    }
  return TRUE;
}

/* Who goes from page to page without an answer leaves nothing behind. */
gboolean
mun_wizard_run_save_answers (MunWizardRun *self,
                             guint         page,
                             GError      **error)
{
  if (!mun_wizard_run_is_answered (self))
    {
      drop_untouched_lines (self);
      return TRUE;
    }
  return mun_wizard_run_store_answers (self, page, error);
}

gboolean
mun_wizard_run_page_waits (MunWizardRun *self,
                           guint         page)
{
  for (guint i = 0; i < self->fresh->len; i++)
    {
      const MunFresh *fresh = g_ptr_array_index (self->fresh, i);

      if (fresh->page == page && waits (self, fresh))
        return TRUE;
    }
  return FALSE;
}
