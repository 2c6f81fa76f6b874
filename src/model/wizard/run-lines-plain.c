/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/run-private.h"

#include <glib/gi18n.h>

#include "base/date.h"

/* Pages of records that have no functions of their own: what they show, begin, offer and become stands in their tables. */

static gboolean
has_word (const char *words,
          const char *word)
{
  g_auto(GStrv) list = g_strsplit (words ? words : "", " ", -1);

  return *word && g_strv_contains ((const char * const *) list, word);
}

static const char *
parent_of (MunRecord *record)
{
  return mun_record_get (record, mun_record_get_spec (record)->parent_field);
}

/* Whether the lines are children of the subject of the conversation. */
static gboolean
is_below_subject (MunWizardRun        *self,
                  const MunWizardPage *page)
{
  const MunSpec *spec = page->lines;

  return (spec->flags & MUN_SPEC_CHILD) && spec->fields[spec->parent_field].target == self->wizard->subject;
}

/* A year of measurements is no question: the last one of each series is enough. */
static gboolean
is_latest (GPtrArray *records,
           guint      index)
{
  MunRecord *record = g_ptr_array_index (records, index);

  for (guint i = index + 1; i < records->len; i++)
    if (g_str_equal (parent_of (g_ptr_array_index (records, i)), parent_of (record)))
      return FALSE;

  return TRUE;
}

GPtrArray *
mun_wizard_plain_records (MunWizardRun        *self,
                          const MunWizardPage *page)
{
  GPtrArray *lines = mun_wizard_list ();
  g_autoptr(GPtrArray) all = NULL;

  if (!page->lines)
    return lines;

  all = mun_workspace_find (self->workspace, page->lines, -1);
  for (guint i = 0; i < all->len; i++)
    {
      MunRecord *record = g_ptr_array_index (all, i);
      gboolean entered = g_ptr_array_find (self->entered, record, NULL);

      if (is_below_subject (self, page) && !g_str_equal (parent_of (record), mun_record_get_id (self->subject)))
        continue;
      if (entered || (!has_word (page->until, mun_record_get_state (record)) && (!page->latest || is_latest (all, i))))
        g_ptr_array_add (lines, g_object_ref (record));
    }

  return lines;
}

static char *
find_value (MunWizardRun         *self,
            MunRecord            *record,
            const MunWizardValue *value)
{
  MunKind kind = mun_record_get_spec (record)->fields[value->field].kind;
  const char *today = mun_workspace_get_today (self->workspace), *person = mun_workspace_get_person (self->workspace);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (self->workspace);

  if (kind == MUN_KIND_LINE || kind == MUN_KIND_TEXT)
    return g_strdup (_(value->value));
  if (g_str_equal (value->value, "today"))
    return kind == MUN_KIND_DATE_TIME ? mun_date_now () : g_strdup (today);
  if (g_str_equal (value->value, "next"))
    return mun_wizard_next_look (self);
  if (g_str_equal (value->value, "me"))
    return g_strdup (person ? person : mun_record_get (organisation, ORGANISATION_SECURITY_COORDINATOR));
  if (g_str_equal (value->value, "top") && person && mun_wizard_is_top (self, person))
    return g_strdup (person);
  if (g_str_equal (value->value, "top"))
    return g_strdup (mun_record_get (organisation, ORGANISATION_TOP_MANAGER));

  return g_strdup (value->value);
}

static void
write_values (MunWizardRun         *self,
              MunRecord            *record,
              const MunWizardValue *values)
{
  for (const MunWizardValue *value = values; value && value->field >= 0; value++)
    {
      g_autofree char *text = find_value (self, record, value);

      mun_record_set (record, value->field, text);
    }
}

MunRecord *
mun_wizard_plain_add (MunWizardRun        *self,
                      const MunWizardPage *page,
                      MunRecord           *above)
{
  MunRecord *record = mun_workspace_new_record (self->workspace, page->lines);

  write_values (self, record, page->begins);
  if (is_below_subject (self, page))
    mun_record_set (record, page->lines->parent_field, mun_record_get_id (self->subject));
  if (above)
    mun_record_set (record, page->group_field, mun_record_get_id (above));
  return record;
}

GPtrArray *
mun_wizard_plain_suggest (MunWizardRun        *self,
                          const MunWizardPage *page)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) present = mun_wizard_run_lines (self, page->id);

  for (const MunWizardStarter *starter = page->starters; starter->title; starter++)
    g_ptr_array_add (suggestions, mun_suggestion_new (starter->title, _(starter->title), _(starter->text), ""));

  mun_wizard_mark_taken (suggestions, present, (int) page->lines->title_field);
  return suggestions;
}

MunRecord *
mun_wizard_plain_accept (MunWizardRun        *self,
                         const MunWizardPage *page,
                         const MunSuggestion *suggestion)
{
  MunRecord *record = page->add ? page->add (self, NULL) : mun_wizard_plain_add (self, page, NULL);

  mun_record_set (record, (int) page->lines->title_field, suggestion->title);
  for (const MunWizardStarter *starter = page->starters; starter->title; starter++)
    if (g_str_equal (starter->title, suggestion->id))
      write_values (self, record, starter->values);

  return record;
}

gboolean
mun_wizard_page_can_add (const MunWizardPage *page)
{
  g_return_val_if_fail (page != NULL, FALSE);

  return page->kind == MUN_PAGE_RECORDS && !page->fixed && (page->add || page->begins || !page->records);
}

gboolean
mun_wizard_page_is_grouped (const MunWizardPage *page)
{
  g_return_val_if_fail (page != NULL, FALSE);

  return page->groups || page->under;
}

GPtrArray *
mun_wizard_run_groups (MunWizardRun *self,
                       guint         page)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), NULL);
  g_return_val_if_fail (page < self->wizard->n_pages, NULL);

  const MunWizardPage *p = mun_wizard_run_page_at (self, page);

  if (p->groups)
    return p->groups (self);
  return p->under ? mun_wizard_run_lines (self, p->under) : NULL;
}

gboolean
mun_wizard_run_is_stray (MunWizardRun *self,
                         guint         page,
                         MunRecord    *record)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self) && MUN_IS_RECORD (record), FALSE);
  g_return_val_if_fail (page < self->wizard->n_pages, FALSE);

  const MunWizardPage *p = mun_wizard_run_page_at (self, page);

  return mun_wizard_page_is_grouped (p) && mun_record_get_spec (record) == p->lines && (p->lines->fields[p->group_field].flags & MUN_REQUIRED)
         && !mun_record_is_set (record, p->group_field);
}

/* The steps that are still ahead: what is approved already is not reviewed and approved once more. */
static char **
skip_made (MunRecord  *record,
           char      **steps)
{
  for (char **step = steps; *step; step++)
    if (g_str_equal (*step, mun_record_get_state (record)))
      return step + 1;

  return steps;
}

/* Step by step, as far as the rules and the acting person allow. Returns: %FALSE when a step that was allowed could not be saved */
static gboolean
move_line (MunWizardRun *self,
           MunRecord    *record,
           const char   *steps,
           GError      **error)
{
  g_auto(GStrv) states = g_strsplit (steps, " ", -1);

  for (char **step = skip_made (record, states); *step; step++)
    if (!mun_wizard_move (self, record, *step, error))
      return FALSE;

  return TRUE;
}

static void
note_made (GPtrArray *made,
           MunRecord *record)
{
  if (!g_ptr_array_find (made, record, NULL))
    g_ptr_array_add (made, g_object_ref (record));
}

static gboolean
finish_page (MunWizardRun        *self,
             const MunWizardPage *page,
             GPtrArray           *made,
             GError             **error)
{
  g_autoptr(GPtrArray) lines = mun_wizard_run_lines (self, page->id);

  for (guint i = 0; i < lines->len; i++)
    {
      MunRecord *record = g_ptr_array_index (lines, i);
      g_autofree char *before = g_strdup (mun_record_get_state (record));

      if (page->becomes && !move_line (self, record, page->becomes, error))
        return FALSE;
      if (!g_str_equal (before, mun_record_get_state (record)) || g_ptr_array_find (self->entered, record, NULL))
        note_made (made, record);
    }

  return TRUE;
}

gboolean
mun_wizard_finish_lines (MunWizardRun *run,
                         GPtrArray    *made,
                         GError      **error)
{
  for (guint i = 0; i < run->wizard->n_pages; i++)
    if (mun_wizard_run_page_at (run, i)->kind == MUN_PAGE_RECORDS && !finish_page (run, mun_wizard_run_page_at (run, i), made, error))
      return FALSE;

  return TRUE;
}

MunRecord *
mun_wizard_begin_organisation (MunWorkspace *workspace,
                               GError      **error)
{
  return mun_workspace_organisation (workspace);
}

GPtrArray *
mun_wizard_active_people (MunWizardRun *run)
{
  return mun_workspace_find (run->workspace, &mun_person_spec, PERSON_ACTIVE, MUN_IS_NOT, "0", -1);
}

MunRecord *
mun_wizard_bring (MunWizardRun *run,
                  const char   *id,
                  MunRecord    *above)
{
  MunRecord *record = mun_wizard_plain_add (run, mun_wizard_run_page_at (run, mun_wizard_run_page_index (run, id)), above);

  mun_wizard_run_keep (run, id, record);
  return record;
}
