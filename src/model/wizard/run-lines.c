/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/run-private.h"

#include <glib/gi18n.h>

#include "base/error.h"

GPtrArray *
mun_wizard_run_records (MunWizardRun *self,
                        guint         page)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), NULL);
  g_return_val_if_fail (page < self->wizard->n_pages, NULL);

  const MunWizardPage *p = mun_wizard_run_page_at (self, page);
  GPtrArray *records = p->records ? p->records (self) : mun_wizard_plain_records (self, p);

  for (guint i = 0; i < records->len; i++)
    mun_wizard_run_hold (self, g_ptr_array_index (records, i));

  for (guint i = 0; i < self->fresh->len; i++)
    {
      MunFresh *fresh = g_ptr_array_index (self->fresh, i);

      if (fresh->page == page && mun_record_is_new (fresh->record))
        g_ptr_array_add (records, g_object_ref (fresh->record));
    }

  return records;
}

GPtrArray *
mun_wizard_run_lines (MunWizardRun *self,
                      const char   *id)
{
  return mun_wizard_run_records (self, mun_wizard_run_page_index (self, id));
}

static MunRecord *
keep_fresh (MunWizardRun *self,
            guint         page,
            MunRecord    *record,
            gboolean      added)
{
  MunFresh *fresh;

  /* A suggestion that brings several lines may have kept this one already. */
  for (guint i = 0; i < self->fresh->len; i++)
    if (((MunFresh *) g_ptr_array_index (self->fresh, i))->record == record)
      return record;

  fresh = g_new0 (MunFresh, 1);
  fresh->page = page;
  fresh->record = g_object_ref (record);
  fresh->as_added = added ? mun_record_dup_row (record) : NULL;
  fresh->as_filled = self->filling ? mun_record_dup_row (record) : NULL;
  g_ptr_array_add (self->fresh, fresh);
  mun_wizard_run_hold (self, record);
  return record;
}

void
mun_wizard_run_keep (MunWizardRun *self,
                     const char   *id,
                     MunRecord    *record)
{
  keep_fresh (self, mun_wizard_run_page_index (self, id), record, FALSE);
}

/* Lines that no page asks about belong to none, and go with the version all the same. */
static guint
find_page_of (MunWizardRun  *self,
              const MunSpec *lines)
{
  guint page = 0;

  while (page < self->wizard->n_pages && mun_wizard_run_page_at (self, page)->lines != lines)
    page++;
  return page;
}

void
mun_wizard_run_carry_lines (MunWizardRun *self)
{
  g_autoptr(GPtrArray) lines = mun_wizard_list ();

  mun_state_carry_lines (self->workspace, self->subject, lines);
  self->filling = TRUE;
  for (guint i = 0; i < lines->len; i++)
    keep_fresh (self, find_page_of (self, mun_record_get_spec (lines->pdata[i])), lines->pdata[i], FALSE);
  self->filling = FALSE;
}

MunRecord *
mun_wizard_run_add (MunWizardRun *self,
                    guint         page,
                    MunRecord    *above)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), NULL);
  g_return_val_if_fail (page < self->wizard->n_pages, NULL);

  const MunWizardPage *p = mun_wizard_run_page_at (self, page);
  MunRecord *record;

  if (!mun_wizard_page_can_add (p))
    return NULL;

  record = p->add ? p->add (self, above) : mun_wizard_plain_add (self, p, above);
  if (record)
    mun_may_add (self->workspace, record);
  return record ? keep_fresh (self, page, record, TRUE) : NULL;
}

static gboolean
take_out (MunWizardRun *self,
          MunRecord    *record,
          GError      **error)
{
  g_autoptr(GError) refused = NULL;

  if (mun_workspace_delete (self->workspace, record, &refused))
    return TRUE;
  if (!g_error_matches (refused, MUN_ERROR, MUN_ERROR_REFUSED))
    {
      g_propagate_error (error, g_steal_pointer (&refused));
      return FALSE;
    }

  return mun_workspace_withdraw (self->workspace, record, _("Taken out in the guided questions"), error);
}

gboolean
mun_wizard_run_remove (MunWizardRun *self,
                       guint         page,
                       MunRecord    *record,
                       GError      **error)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), FALSE);
  g_return_val_if_fail (MUN_IS_RECORD (record), FALSE);

  g_autofree char *summary = NULL;
  gboolean ok;

  for (guint i = 0; i < self->fresh->len; i++)
    if (((MunFresh *) g_ptr_array_index (self->fresh, i))->record == record)
      {
        self->taken_out |= ((MunFresh *) g_ptr_array_index (self->fresh, i))->as_filled != NULL;
        g_hash_table_remove (self->held, record);
        g_ptr_array_remove_index (self->fresh, i);
        return TRUE;
      }

  if (!mun_wizard_run_store_answers (self, self->page, error))
    return FALSE;

  summary = mun_wizard_run_summary (self);
  if (!mun_workspace_begin_group (self->workspace, summary, error))
    return FALSE;

  mun_wizard_run_update_memory (self, self->page);
  ok = take_out (self, record, error) && mun_workspace_save (self->workspace, self->record, NULL, error);
  if (ok)
    g_hash_table_remove (self->held, record);

  return mun_workspace_end_group (self->workspace, ok, ok ? error : NULL) && ok;
}

/* Advised ones first, taken ones last. */
static int
compare_advised (gconstpointer a,
                 gconstpointer b)
{
  const MunSuggestion *first = *(MunSuggestion * const *) a, *second = *(MunSuggestion * const *) b;

  if ((first->taken != FALSE) != (second->taken != FALSE))
    return (first->taken != FALSE) - (second->taken != FALSE);
  return (second->advised != FALSE) - (first->advised != FALSE);
}

GPtrArray *
mun_wizard_run_suggestions (MunWizardRun *self,
                            guint         page)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), NULL);
  g_return_val_if_fail (page < self->wizard->n_pages, NULL);

  const MunWizardPage *p = mun_wizard_run_page_at (self, page);
  GPtrArray *suggestions;

  if (!p->suggest && !p->starters)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);

  suggestions = p->suggest ? p->suggest (self) : mun_wizard_plain_suggest (self, p);
  /* g_ptr_array_sort() is stable. */
  g_ptr_array_sort (suggestions, compare_advised);
  return suggestions;
}

MunRecord *
mun_wizard_run_accept (MunWizardRun        *self,
                       guint                page,
                       const MunSuggestion *suggestion,
                       GError             **error)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), NULL);
  g_return_val_if_fail (page < self->wizard->n_pages, NULL);
  g_return_val_if_fail (suggestion != NULL, NULL);

  const MunWizardPage *p = mun_wizard_run_page_at (self, page);
  MunRecord *record = p->accept ? p->accept (self, suggestion, error) : mun_wizard_plain_accept (self, p, suggestion);

  if (!record)
    return NULL;
  if (mun_record_is_new (record))
    return keep_fresh (self, page, record, FALSE);

  mun_wizard_run_hold (self, record);
  return record;
}
