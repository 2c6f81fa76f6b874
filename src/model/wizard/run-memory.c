/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/run-private.h"

#include <string.h>

void
mun_wizard_prefill_free (gpointer data)
{
  MunPrefill *prefill = data;

  g_free (prefill->checksum);
  g_free (prefill->source);
  g_free (prefill);
}

static char *
checksum_of (const char *value)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, value, -1);

  return g_strndup (sum, 12);
}

static char *
key_of (MunRecord *record,
        int        field)
{
  return g_strdup_printf ("%s %s", mun_record_get_id (record), mun_record_get_spec (record)->fields[field].name);
}

/* What the run remembers, as lines of the wizard_run record: "page ID", "saves N", "prefill RECORD FIELD CHECKSUM SOURCE", "touched RECORD FIELD". */
char *
mun_wizard_run_write_memory (MunWizardRun *self)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  /* Where lines wait that are not kept, nobody has been yet who comes back later. */
  for (guint i = 0; i < self->wizard->n_pages; i++)
    if (g_hash_table_contains (self->visited, mun_wizard_run_page_at (self, i)->id) && !mun_wizard_run_page_waits (self, i))
      g_ptr_array_add (lines, g_strdup_printf ("page %s", mun_wizard_run_page_at (self, i)->id));

  g_ptr_array_add (lines, g_strdup_printf ("saves %u", self->saves));

  g_autoptr(GList) keys = g_list_sort (g_hash_table_get_keys (self->prefilled), (GCompareFunc) strcmp);

  for (GList *l = keys; l; l = l->next)
    {
      MunPrefill *prefill = g_hash_table_lookup (self->prefilled, l->data);

      if (prefill->touched)
        g_ptr_array_add (lines, g_strdup_printf ("touched %s", (char *) l->data));
      else
        g_ptr_array_add (lines, g_strdup_printf ("prefill %s %s %s", (char *) l->data, prefill->checksum, prefill->source));
    }

  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
read_memory_line (MunWizardRun *self,
                  const char   *line)
{
  g_auto(GStrv) words = g_strsplit (line, " ", 5);
  guint n = g_strv_length (words);

  if (n == 2 && g_str_equal (words[0], "page"))
    g_hash_table_add (self->visited, g_strdup (words[1]));
  else if (n == 2 && g_str_equal (words[0], "saves"))
    self->saves = (guint) g_ascii_strtoull (words[1], NULL, 10);
  else if ((n == 5 && g_str_equal (words[0], "prefill")) || (n == 3 && g_str_equal (words[0], "touched")))
    {
      MunPrefill *prefill = g_new0 (MunPrefill, 1);

      prefill->touched = n == 3;
      prefill->checksum = g_strdup (n == 5 ? words[3] : "");
      prefill->source = g_strdup (n == 5 ? words[4] : "");
      g_hash_table_replace (self->prefilled, g_strdup_printf ("%s %s", words[1], words[2]), prefill);
    }
}

void
mun_wizard_run_read_memory (MunWizardRun *self)
{
  g_auto(GStrv) lines = g_strsplit (mun_record_get (self->record, WIZARD_RUN_TOUCHED), "\n", -1);
  const char *page = mun_record_get (self->record, WIZARD_RUN_PAGE);

  for (guint i = 0; lines[i]; i++)
    read_memory_line (self, lines[i]);

  for (guint i = 0; i < self->wizard->n_pages; i++)
    if (g_str_equal (mun_wizard_run_page_at (self, i)->id, page))
      self->page = i;
}

gboolean
mun_wizard_run_is_frozen (MunWizardRun *self,
                          MunRecord    *record)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), TRUE);
  g_return_val_if_fail (MUN_IS_RECORD (record), TRUE);

  const MunSpec *spec = mun_record_get_spec (record);

  /* A line of evidence is frozen the moment it is stored. */
  if (mun_state_is_evidence (record))
    return TRUE;

  /* The lines of an approved version are as frozen as the version. */
  if ((spec->flags & MUN_SPEC_CHILD) && spec->fields[spec->parent_field].target)
    {
      const MunSpec *parent = spec->fields[spec->parent_field].target;
      g_autoptr(MunRecord) above = NULL;

      if (!(parent->flags & MUN_SPEC_VERSIONED))
        return FALSE;
      above = mun_workspace_get (self->workspace, parent, mun_record_get (record, spec->parent_field), NULL);
      return above && mun_wizard_run_is_frozen (self, above);
    }

  if (!(spec->flags & MUN_SPEC_VERSIONED))
    return FALSE;

  return !g_str_equal (mun_record_get_state (record), "draft");
}

void
mun_wizard_run_prefill (MunWizardRun *self,
                        MunRecord    *record,
                        int           field,
                        const char   *value,
                        const char   *source)
{
  g_return_if_fail (MUN_IS_WIZARD_RUN (self));
  g_return_if_fail (MUN_IS_RECORD (record));
  g_return_if_fail (value != NULL && source != NULL);

  g_autofree char *key = key_of (record, field);
  g_autofree char *present = checksum_of (mun_record_get (record, field));
  MunPrefill *prefill = g_hash_table_lookup (self->prefilled, key);

  if (!*value || mun_wizard_run_is_frozen (self, record))
    return;
  if (prefill ? prefill->touched || !g_str_equal (prefill->checksum, present) : mun_record_is_set (record, field))
    return;

  prefill = g_new0 (MunPrefill, 1);
  prefill->checksum = checksum_of (value);
  prefill->source = g_strdup (source);
  g_hash_table_replace (self->prefilled, g_steal_pointer (&key), prefill);
  mun_record_set (record, field, value);
  mun_wizard_run_hold (self, record);
}

const char *
mun_wizard_run_prefilled_from (MunWizardRun *self,
                               MunRecord    *record,
                               int           field)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), NULL);
  g_return_val_if_fail (MUN_IS_RECORD (record), NULL);

  g_autofree char *key = key_of (record, field);
  g_autofree char *present = checksum_of (mun_record_get (record, field));
  MunPrefill *prefill = g_hash_table_lookup (self->prefilled, key);

  if (!prefill || prefill->touched || !g_str_equal (prefill->checksum, present))
    return NULL;

  return prefill->source;
}

gboolean
mun_wizard_run_forget_prefill (MunWizardRun *self,
                               MunRecord    *record,
                               int           field)
{
  g_autofree char *key = NULL;

  if (mun_wizard_run_prefilled_from (self, record, field) == NULL)
    return FALSE;
  key = key_of (record, field);
  return g_hash_table_remove (self->prefilled, key);
}

void
mun_wizard_run_touch (MunWizardRun *self,
                      MunRecord    *record,
                      int           field)
{
  g_return_if_fail (MUN_IS_WIZARD_RUN (self));
  g_return_if_fail (MUN_IS_RECORD (record));

  g_autofree char *key = key_of (record, field);
  MunPrefill *prefill = g_hash_table_lookup (self->prefilled, key);

  if (prefill)
    prefill->touched = TRUE;
}

gboolean
mun_wizard_run_take_up (MunWizardRun *self,
                        MunRecord    *record,
                        int           field)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), FALSE);
  g_return_val_if_fail (MUN_IS_RECORD (record), FALSE);

  g_autofree char *key = key_of (record, field);
  MunPrefill *prefill;

  if (g_hash_table_contains (self->prefilled, key))
    return FALSE;
  prefill = g_new0 (MunPrefill, 1);
  prefill->touched = TRUE;
  prefill->checksum = g_strdup ("");
  prefill->source = g_strdup ("");
  g_hash_table_insert (self->prefilled, g_steal_pointer (&key), prefill);
  return TRUE;
}
