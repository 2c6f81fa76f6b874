/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/run-private.h"

#include <glib/gi18n.h>

#include "base/error.h"
#include "model/workspace-private.h"

G_DEFINE_FINAL_TYPE (MunWizardRun, mun_wizard_run, G_TYPE_OBJECT)

static void
free_fresh (gpointer data)
{
  MunFresh *fresh = data;

  g_clear_pointer (&fresh->as_added, mun_row_free);
  g_clear_pointer (&fresh->as_filled, mun_row_free);
  g_object_unref (fresh->record);
  g_free (fresh);
}

const MunWizardPage *
mun_wizard_run_page_at (MunWizardRun *self,
         guint         page)
{
  g_assert (page < self->wizard->n_pages);

  return &self->wizard->pages[page];
}

void
mun_wizard_run_hold (MunWizardRun *self,
      MunRecord    *record)
{
  if (record != self->subject && !g_hash_table_contains (self->held, record))
    g_hash_table_add (self->held, g_object_ref (record));
}

gboolean
mun_wizard_run_is_skipped (MunWizardRun *self,
            guint         page)
{
  const MunWizardPage *p = mun_wizard_run_page_at (self, page);

  return p->skip && p->skip (self);
}

/* What the program filled in is nobody's answer. */
static void
remember_blank (MunWizardRun *self)
{
  g_clear_pointer (&self->as_begun, mun_row_free);
  self->as_begun = mun_record_dup_row (self->subject);
}

/* A prefill keeps a line first and writes into it then. */
static void
fill_in (MunWizardRun        *self,
         const MunWizardPage *page)
{
  guint before = self->fresh->len;

  self->filling = TRUE;
  page->prefill (self);
  self->filling = FALSE;
  for (guint i = before; i < self->fresh->len; i++)
    {
      MunFresh *fresh = g_ptr_array_index (self->fresh, i);

      g_clear_pointer (&fresh->as_filled, mun_row_free);
      fresh->as_filled = mun_record_dup_row (fresh->record);
    }
}

/* Entering a page: it counts as visited, and what is known is filled in. */
static void
enter_page (MunWizardRun *self,
            guint         page)
{
  const MunWizardPage *p = mun_wizard_run_page_at (self, page);
  gboolean blank = !mun_wizard_run_is_answered (self);

  self->page = page;
  g_hash_table_add (self->visited, g_strdup (p->id));

  if (p->prefill && mun_wizard_run_takes_answers (self, page))
    fill_in (self, p);
  if (blank)
    remember_blank (self);
}

static void
mun_wizard_run_finalize (GObject *object)
{
  MunWizardRun *self = MUN_WIZARD_RUN (object);

  g_clear_pointer (&self->as_begun, mun_row_free);
  g_clear_pointer (&self->made, g_ptr_array_unref);
  g_clear_pointer (&self->entered, g_ptr_array_unref);
  g_clear_pointer (&self->soft, g_ptr_array_unref);
  g_clear_pointer (&self->fresh, g_ptr_array_unref);
  g_clear_pointer (&self->held, g_hash_table_unref);
  g_clear_pointer (&self->prefilled, g_hash_table_unref);
  g_clear_pointer (&self->visited, g_hash_table_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->subject);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (mun_wizard_run_parent_class)->finalize (object);
}

static void
mun_wizard_run_class_init (MunWizardRunClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mun_wizard_run_finalize;
}

static void
mun_wizard_run_init (MunWizardRun *self)
{
  self->visited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->prefilled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, mun_wizard_prefill_free);
  self->held = g_hash_table_new_full (g_direct_hash, g_direct_equal, g_object_unref, NULL);
  self->fresh = g_ptr_array_new_with_free_func (free_fresh);
  self->entered = mun_wizard_list ();
}

/* The record an unfinished run works on; NULL when it is gone or was approved meanwhile. */
static MunRecord *
load_subject (MunWorkspace    *workspace,
              const MunWizard *wizard,
              MunRecord       *record)
{
  g_autoptr(MunRecord) subject = mun_workspace_get (workspace, wizard->subject, mun_record_get (record, WIZARD_RUN_SUBJECT), NULL);

  if (!subject || *mun_record_get_withdrawn (subject))
    return NULL;
  if ((wizard->subject->flags & MUN_SPEC_VERSIONED) && !g_str_equal (mun_record_get_state (subject), "draft"))
    return NULL;

  return g_steal_pointer (&subject);
}

static MunRecord *
find_run_of (MunWorkspace    *workspace,
             const MunWizard *wizard,
             MunRecord       *subject)
{
  g_autoptr(GPtrArray) runs = mun_workspace_find (workspace, &mun_wizard_run_spec, WIZARD_RUN_WIZARD, MUN_IS, wizard->id,
                                                  WIZARD_RUN_FINISHED_ON, MUN_UNSET, NULL, -1);

  for (guint i = runs->len; i > 0; i--)
    {
      MunRecord *run = g_ptr_array_index (runs, i - 1);
      g_autoptr(MunRecord) its = load_subject (workspace, wizard, run);

      if (its && (!subject || its == subject))
        return g_object_ref (run);
    }

  return NULL;
}

MunRecord *
mun_wizard_find_open (MunWorkspace    *workspace,
                      const MunWizard *wizard)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (wizard != NULL, NULL);

  return find_run_of (workspace, wizard, NULL);
}

/* Who answered the page on which the conversation stopped goes on with the next that has something open, or else with the first. */
static guint
find_open_page (MunWizardRun *self)
{
  guint n = self->wizard->n_pages;

  for (guint i = 0; i < n; i++)
    {
      guint page = (self->page + i) % n;
      MunPageState state = mun_wizard_run_page_state (self, page);

      if (mun_wizard_run_page_at (self, page)->kind != MUN_PAGE_RESULT && (state == MUN_PAGE_NEW || state == MUN_PAGE_OPEN))
        return page;
    }
  return self->page;
}

const char *
mun_wizard_where (MunWorkspace    *workspace,
                  const MunWizard *wizard,
                  guint           *page,
                  guint           *n_pages)
{
  g_autoptr(MunWizardRun) self = NULL;
  guint open;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && wizard != NULL && page != NULL && n_pages != NULL, NULL);

  *page = *n_pages = 0;
  self = g_object_new (MUN_TYPE_WIZARD_RUN, NULL);
  self->wizard = wizard;
  self->workspace = g_object_ref (workspace);
  self->record = find_run_of (workspace, wizard, NULL);
  if (!self->record)
    return NULL;
  self->subject = load_subject (workspace, wizard, self->record);
  mun_wizard_run_read_memory (self);
  open = find_open_page (self);
  for (guint i = 0; i < wizard->n_pages; i++)
    if (!mun_wizard_run_is_skipped (self, i))
      {
        *page += i <= open;
        ++*n_pages;
      }
  return wizard->pages[open].id;
}

/* @begun: (transfer none): @subject was made for this run, and nobody has written into it */
static MunWizardRun *
make_run (MunWorkspace    *workspace,
          const MunWizard *wizard,
          MunRecord       *subject,
          gboolean         begun)
{
  g_autoptr(MunWizardRun) self = g_object_new (MUN_TYPE_WIZARD_RUN, NULL);

  self->wizard = wizard;
  self->workspace = g_object_ref (workspace);
  self->record = find_run_of (workspace, wizard, subject);

  if (self->record)
    {
      self->subject = load_subject (workspace, wizard, self->record);
      mun_wizard_run_read_memory (self);
    }
  else
    {
      self->record = mun_workspace_new_record (workspace, &mun_wizard_run_spec);
      self->subject = g_object_ref (subject);
      if (mun_record_is_new (self->subject))
        mun_may_add (workspace, self->subject);
      if (begun || !mun_record_is_dirty (subject))
        remember_blank (self);
      mun_wizard_run_carry_lines (self);
    }

  enter_page (self, self->page);
  return g_steal_pointer (&self);
}

/* Who only looks in changes nothing: what beginning makes, a next version for instance, is written with the first answer. What comes in unsaved was
 * written by somebody: a draft that was recovered, or a record begun from another one. */
MunWizardRun *
mun_wizard_run_new (MunWorkspace    *workspace,
                    const MunWizard *wizard,
                    MunRecord       *subject,
                    GError         **error)
{
  g_autoptr(MunRecord) open = NULL;
  g_autoptr(MunRecord) begun = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (wizard != NULL, NULL);
  g_return_val_if_fail (!subject || mun_record_get_spec (subject) == wizard->subject, NULL);

  if (!subject)
    open = find_run_of (workspace, wizard, NULL);
  if (open)
    subject = begun = load_subject (workspace, wizard, open);
  else if (!subject)
    subject = begun = wizard->begin (workspace, error);
  return subject ? make_run (workspace, wizard, subject, begun != NULL) : NULL;
}

/* What goes on in conversations knows when its life is over; of the rest, what is closed stays as it is. */
static gboolean
is_past (MunWorkspace    *workspace,
         const MunWizard *wizard,
         MunRecord       *record)
{
  g_autofree char *kept = wizard->each ? NULL : mun_record_kept_reason (workspace, record);

  return kept != NULL || (wizard->is_over && wizard->is_over (record));
}

MunWizardRun *
mun_wizard_run_new_from (MunWorkspace    *workspace,
                         const MunWizard *wizard,
                         MunRecord       *from,
                         GError         **error)
{
  g_autoptr(MunRecord) subject = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && wizard != NULL, NULL);
  g_return_val_if_fail (from ? mun_record_get_spec (from) == wizard->subject : wizard->begin_new != NULL, NULL);

  if (!from)
    subject = wizard->begin_new (workspace);
  else if (wizard->subject->flags & MUN_SPEC_VERSIONED && g_str_equal (mun_record_get_state (from), "approved"))
    subject = mun_state_begin_version (workspace, from, error);
  else if (!is_past (workspace, wizard, from))
    subject = g_object_ref (from);
  return subject ? make_run (workspace, wizard, subject, subject != from) : NULL;
}

const MunWizard *
mun_wizard_run_get_wizard (MunWizardRun *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), NULL);

  return self->wizard;
}

MunWorkspace *
mun_wizard_run_get_workspace (MunWizardRun *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), NULL);

  return self->workspace;
}

MunRecord *
mun_wizard_run_get_subject (MunWizardRun *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), NULL);

  return self->subject;
}

char *
mun_wizard_run_describe_begin (MunWizardRun *self)
{
  g_autoptr(MunRecord) older = NULL;
  g_autofree char *name = NULL;
  int version;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), NULL);

  older = mun_state_begun_from (self->workspace, self->subject);
  if (!older)
    return g_strdup ("");

  name = mun_record_dup_name (older);
  version = mun_spec_find_field (mun_record_get_spec (self->subject), "version");
  /* Translators: the name of a document, then the number of a version: "Security policy", "3.0" */
  return g_strdup_printf (_("This starts the next version of “%1$s” (%2$s) with your first answer. The approved one stays in force until the new one is approved."),
                          name, version >= 0 ? mun_record_get (self->subject, version) : "");
}

guint
mun_wizard_run_get_page (MunWizardRun *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), 0);

  return self->page;
}

const char *
mun_wizard_run_get_report (MunWizardRun *self)
{
  const char * const *reports;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), NULL);

  for (guint i = self->page + 1; i > 0; i--)
    if (self->wizard->pages[i - 1].report != NULL)
      return self->wizard->pages[i - 1].report;
  reports = self->wizard->reports;
  return reports != NULL ? *reports : NULL;
}

guint
mun_wizard_run_page_index (MunWizardRun *self,
                           const char   *id)
{
  for (guint i = 0; i < self->wizard->n_pages; i++)
    if (g_str_equal (mun_wizard_run_page_at (self, i)->id, id))
      return i;

  g_assert_not_reached ();
}

gboolean
mun_wizard_run_visited (MunWizardRun *self,
                        const char   *id)
{
  return g_hash_table_contains (self->visited, id);
}

gboolean
mun_wizard_run_go (MunWizardRun *self,
                   guint         page,
                   GError      **error)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), FALSE);
  g_return_val_if_fail (page < self->wizard->n_pages, FALSE);

  if (!mun_wizard_run_save_answers (self, page, error))
    return FALSE;

  enter_page (self, page);
  return TRUE;
}

gboolean
mun_wizard_run_next (MunWizardRun *self,
                     GError      **error)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), FALSE);

  guint page = self->page;

  while (page + 1 < self->wizard->n_pages && mun_wizard_run_is_skipped (self, ++page))
    ;

  return mun_wizard_run_go (self, page, error);
}

gboolean
mun_wizard_run_back (MunWizardRun *self,
                     GError      **error)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), FALSE);

  guint page = self->page;

  while (page > 0 && mun_wizard_run_is_skipped (self, --page))
    ;

  return mun_wizard_run_go (self, page, error);
}

gboolean
mun_wizard_run_save (MunWizardRun *self,
                     GError      **error)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), FALSE);

  return mun_wizard_run_save_answers (self, self->page, error);
}

GPtrArray *
mun_wizard_run_get_made (MunWizardRun *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), NULL);

  return self->made;
}
