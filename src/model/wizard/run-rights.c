/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/run-private.h"

#include <glib/gi18n.h>

#include "base/error.h"

/* Who may not store an answer is told so before writing it, and not at the end. */

/* The first of the fields that are asked which the acting person may fill in. */
static gboolean
may_fill_in (MunWizardRun *self,
             const int    *fields)
{
  for (guint i = 0; fields != NULL && fields[i] >= 0; i++)
    if (mun_may_edit (self->workspace, self->subject, fields[i]))
      return TRUE;
  return FALSE;
}

static gboolean
may_add_line (MunWizardRun        *self,
              const MunWizardPage *page,
              char               **reason)
{
  g_autoptr(MunRecord) line = mun_workspace_new_record (self->workspace, page->lines);
  const MunSpec *spec = page->lines;

  if ((spec->flags & MUN_SPEC_CHILD) && spec->fields[spec->parent_field].target == self->wizard->subject)
    mun_record_set (line, spec->parent_field, mun_record_get_id (self->subject));
  if (mun_may_add (self->workspace, line))
    return TRUE;
  *reason = mun_may_edit_reason (self->workspace, line);
  return FALSE;
}

static gboolean
may_change_line (MunWizardRun *self,
                 guint         page,
                 char        **reason)
{
  g_autoptr(GPtrArray) lines = mun_wizard_run_records (self, page);

  for (guint i = 0; i < lines->len; i++)
    {
      g_clear_pointer (reason, g_free);
      *reason = mun_may_edit_reason (self->workspace, lines->pdata[i]);
      if (*reason == NULL)
        return TRUE;
    }
  return FALSE;
}

/* Returns: (transfer full) (nullable): why the acting person may write nothing of what @page asks */
static char *
find_reason (MunWizardRun *self,
             guint         page)
{
  const MunWizardPage *p = mun_wizard_run_page_at (self, page);
  char *reason = NULL;

  if (may_fill_in (self, p->fields) || may_fill_in (self, p->ticks))
    return NULL;
  if (p->kind == MUN_PAGE_RECORDS)
    {
      if ((mun_wizard_page_can_add (p) || p->suggest != NULL) && may_add_line (self, p, &reason))
        return NULL;
      if (may_change_line (self, page, &reason))
        return NULL;
    }
  else if (p->fields != NULL || p->ticks != NULL)
    reason = mun_may_edit_reason (self->workspace, self->subject);
  return reason;
}

/* Whether @page asks for anything that could be written down. */
static gboolean
asks_something (const MunWizardPage *page)
{
  return page->kind == MUN_PAGE_RECORDS || page->fields != NULL || page->ticks != NULL;
}

/* Returns: (transfer full) (nullable): the reason of the first page, when none takes an answer */
static char *
find_reason_everywhere (MunWizardRun *self)
{
  g_autofree char *first = NULL;

  for (guint i = 0; i < self->wizard->n_pages; i++)
    {
      g_autofree char *reason = NULL;

      if (!asks_something (mun_wizard_run_page_at (self, i)) || mun_wizard_run_is_skipped (self, i))
        continue;
      reason = find_reason (self, i);
      if (reason == NULL)
        return NULL;
      if (first == NULL)
        first = g_steal_pointer (&reason);
    }
  return g_steal_pointer (&first);
}

char *
mun_wizard_run_refuse_page (MunWizardRun *self,
                            guint         page)
{
  g_autofree char *reason = NULL;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), NULL);
  g_return_val_if_fail (page < self->wizard->n_pages, NULL);

  reason = asks_something (mun_wizard_run_page_at (self, page)) ? find_reason (self, page) : find_reason_everywhere (self);
  if (reason == NULL)
    return NULL;
  /* Translators: %s is a sentence that says who may, and what to do */
  return g_strdup_printf (_("You can read this, but not answer it. %s"), reason);
}

gboolean
mun_wizard_run_is_refused (MunWizardRun *self)
{
  g_autofree char *reason = NULL;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), TRUE);

  reason = find_reason_everywhere (self);
  return reason != NULL;
}

gboolean
mun_wizard_run_takes_answers (MunWizardRun *self,
                              guint         page)
{
  g_autofree char *refused = NULL;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), FALSE);

  if (mun_wizard_run_is_frozen (self, self->subject))
    return FALSE;
  refused = mun_wizard_run_refuse_page (self, page);
  return refused == NULL;
}

gboolean
mun_wizard_run_may_answer (MunWizardRun *self,
                           MunRecord    *record,
                           int           field)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), FALSE);
  g_return_val_if_fail (MUN_IS_RECORD (record), FALSE);

  if (mun_wizard_run_is_frozen (self, record))
    return FALSE;
  /* A line that is not stored yet may still get the owner who may. */
  return (mun_record_is_new (record) && record != self->subject) || mun_may_edit (self->workspace, record, field);
}
