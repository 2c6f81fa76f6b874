/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/overview.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/reports/evidence-records.h"
#include "report/reports/registers.h"

#define REFS_SHOWN 3
/* Room for so many numbers beside each other. */
#define REFS_WIDTH 136

/* From clause to process, document and record: nobody keeps this list. A clause has requirements, a requirement names the types of records
 * that prove it, and the records say in which process they are used and under which document they are issued. */

typedef struct {
  guint       n_records;
  GHashTable *processes; /* ids */
  GHashTable *documents; /* ids */
} Uses;

typedef struct {
  const MunSpec *spec;
  Uses          *uses;
} Pass;

static void
free_uses (gpointer data)
{
  Uses *uses = data;

  g_hash_table_unref (uses->processes);
  g_hash_table_unref (uses->documents);
  g_free (uses);
}

static Uses *
new_uses (void)
{
  Uses *uses = g_new0 (Uses, 1);

  uses->processes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  uses->documents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return uses;
}

static gboolean
count_cb (const MunRow *row,
          gpointer      data)
{
  Pass *pass = data;

  pass->uses->n_records++;
  if (pass->spec == &mun_business_process_spec)
    g_hash_table_add (pass->uses->processes, g_strdup (row->id));
  if (pass->spec == &mun_document_spec)
    g_hash_table_add (pass->uses->documents, g_strdup (row->id));
  for (guint i = 0; i < pass->spec->n_fields; i++)
    {
      const MunField *field = &pass->spec->fields[i];

      if (field->kind != MUN_KIND_LINK || *row->values[i] == '\0')
        continue;
      if (field->target == &mun_business_process_spec)
        g_hash_table_add (pass->uses->processes, g_strdup (row->values[i]));
      else if (field->target == &mun_document_spec)
        g_hash_table_add (pass->uses->documents, g_strdup (row->values[i]));
    }
  return TRUE;
}

static const Uses *
find_uses (MunReport     *report,
           GHashTable    *known,
           const MunSpec *spec)
{
  const MunCondition in_use = { (int) spec->state_field, MUN_NOT_IN, MUN_EVIDENCE_OUT_OF_USE };
  const MunQuery query = { .spec = spec, .conditions = &in_use, .n_conditions = mun_spec_has_state (spec) ? 1 : 0, .sort_field = MUN_SORT_REF };
  Uses *uses = g_hash_table_lookup (known, spec->name);
  Pass pass = { .spec = spec };
  g_autoptr(GError) error = NULL;

  if (uses != NULL)
    return uses;
  uses = pass.uses = new_uses ();
  if (!mun_store_each (mun_workspace_get_store (report->workspace), &query, count_cb, &pass, NULL, &error))
    mun_document_add_callout (report->document, MUN_CALLOUT_WARNING, error->message);
  g_hash_table_insert (known, (gpointer) spec->name, uses);
  return uses;
}

static int
compare_texts_cb (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* A record may still be issued under a document that is out of use. */
static gboolean
is_shown (MunRecord *record)
{
  return mun_record_get_spec (record) != &mun_document_spec
         || !(mun_record_is (record, DOCUMENT_STATUS, "obsolete") || mun_record_is (record, DOCUMENT_STATUS, "archived")
              || mun_record_is (record, DOCUMENT_STATUS, "destroyed"));
}

static guint
count_all (MunReport     *report,
           const MunSpec *spec)
{
  return (guint) mun_evidence_count_used (report, spec);
}

/* "PRO-0001 PRO-0004 PRO-0007 and 3 more", or "all 16" */
static char *
list_refs (MunReport     *report,
           const MunSpec *spec,
           GHashTable    *ids)
{
  g_autoptr(GPtrArray) refs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) text = g_string_new (NULL);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr(MunRecord) record = mun_workspace_get (report->workspace, spec, id, NULL);

      if (record != NULL && is_shown (record))
        g_ptr_array_add (refs, g_strdup (mun_record_get_ref (record)));
    }
  if (refs->len > REFS_SHOWN && refs->len == count_all (report, spec))
    return mun_report_say (report, N_("all %u"), refs->len);
  g_ptr_array_sort (refs, compare_texts_cb);
  for (guint i = 0; i < MIN (refs->len, REFS_SHOWN); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (refs, i));
  if (refs->len > REFS_SHOWN)
    {
      g_autofree char *more = mun_report_say (report, N_("and %u more"), refs->len - REFS_SHOWN);

      g_string_append_printf (text, "\n%s", more);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_ids (GHashTable *target,
         GHashTable *source)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, source);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (target, g_strdup (id));
}

/* Returns: (transfer full): the types of records that the requirements of the clause name, once each */
static GPtrArray *
find_types (const MunClause *clause)
{
  GPtrArray *types = g_ptr_array_new ();

  for (guint i = 0; i < clause->n_requirements; i++)
    for (const char * const *name = clause->requirements[i]->records; name != NULL && *name != NULL; name++)
      {
        const MunSpec *spec = mun_spec_find (*name);

        if (spec != NULL && !g_ptr_array_find (types, spec, NULL))
          g_ptr_array_add (types, (gpointer) spec);
      }
  return types;
}

static void
add_clause (MunReport       *report,
            MunTable        *table,
            GHashTable      *known,
            const MunClause *clause)
{
  g_autoptr(GPtrArray) types = find_types (clause);
  g_autoptr(GString) records = g_string_new (NULL);
  Uses *sum = new_uses ();
  g_autofree char *named = g_strdup_printf ("%s %s", clause->number, clause->title != NULL ? mun_catalogue_text (clause->title, report->language) : "");
  g_autofree char *processes = NULL;
  g_autofree char *documents = NULL;

  for (guint i = 0; i < types->len; i++)
    {
      const MunSpec *spec = g_ptr_array_index (types, i);
      const Uses *uses = find_uses (report, known, spec);
      g_autofree char *number = NULL;
      g_autofree char *count = NULL;

      add_ids (sum->processes, uses->processes);
      add_ids (sum->documents, uses->documents);
      number = g_strdup_printf ("%u", uses->n_records);
      count = mun_report_say (report, N_("%1$s: %2$s"), mun_report_text (report, spec->plural), number);
      g_string_append_printf (records, "%s%s", i > 0 ? mun_report_text (report, N_(", ")) : "", count);
    }
  processes = list_refs (report, &mun_business_process_spec, sum->processes);
  documents = list_refs (report, &mun_document_spec, sum->documents);
  mun_table_begin_row (table, NULL);
  mun_table_add_text (table, named);
  mun_table_add_text (table, processes);
  mun_table_add_text (table, documents);
  mun_table_add_text (table, records->str);
  free_uses (sum);
}

void
mun_overview_add_map (MunReport *report)
{
  MunCatalogue *catalogue;
  const MunStandard *standard;
  g_autoptr(GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_uses);
  MunTable *table;

  mun_report_heading (report, 1, N_("From the standard to the records"),
                      N_("Where each clause lives: the processes and documents that its records name, and how many records of each kind there are. What was replaced or taken out of use is left out."));
  catalogue = mun_report_catalogue (report);
  standard = catalogue != NULL ? mun_catalogue_find_standard (catalogue, "28000") : NULL;
  if (standard == NULL)
    return;
  table = mun_table_new ();
  mun_part_head (report, table, N_("Clause"), MUN_COLUMN_TEXT, 2);
  mun_part_head (report, table, N_("Processes"), MUN_COLUMN_TEXT, 2.8);
  mun_part_head (report, table, N_("Documents"), MUN_COLUMN_TEXT, 2.8);
  mun_part_head (report, table, N_("Records"), MUN_COLUMN_TEXT, 3.4);
  mun_table_set_limits (table, 1, REFS_WIDTH, REFS_WIDTH);
  mun_table_set_limits (table, 2, REFS_WIDTH, REFS_WIDTH);
  for (guint i = 0; i < standard->n_clauses; i++)
    if (standard->clauses[i]->n_requirements > 0)
      add_clause (report, table, known, standard->clauses[i]);
  mun_document_add_table (report->document, table);
}
