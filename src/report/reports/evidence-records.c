/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/evidence-records.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "report/reports/parts.h"

#define TOP_FIRST 4
#define TOP_LAST 10
#define RUNS_A_ROW 30

/* What a reader wants to know of any record, whatever its type. */
static const char * const date_fields[] = { "approved_on", "held_on", "closed_on", "decided_on", "done_on", "assessed_on", "taken_on", "evaluated_on", "last_reviewed_on",
                                            "last_checked_on", "verified_on", "issued_on", "on_date", "at", "occurred_at", "found_on", "started_on", "planned_on", "agreed_on",
                                            "last_engaged_on", "last_monitored_on", "last_assessed_on", "last_test_on", "last_measured_on", "signed_on", "starts_on",
                                            "due_on", "review_due", NULL };
static const char * const owner_fields[] = { "owner", "process_owner", "site_owner", "approved_by", "lead", "leader", "lead_auditor", "assessor", "taken_by", "entered_by",
                                             "prepared_by", "assigned_to", "person", "chair", "commander", "our_responsible", "handled_by", "done_by", "relation_owner",
                                             "requested_by", NULL };
static const char * const place_fields[] = { "site", "storage_location", "place", "availability_text", NULL };

/* What stands in the columns of a register: one field each, so that a column means the same in all rows of it. -1: nothing */
typedef struct {
  int date;
  int owner;
  int place;
} Columns;

/* Of the fields that a type has the one that most of its records have set; of equals the one named first. */
static int
find_column (MunReport          *report,
             const MunSpec      *spec,
             const char * const *names)
{
  int best = -1;
  gint64 most = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      int field = mun_spec_find_field (spec, names[i]);
      gint64 n;

      if (field < 0 || (field == (int) spec->title_field && spec->fields[field].kind != MUN_KIND_DATE && spec->fields[field].kind != MUN_KIND_DATE_TIME) || !mun_report_shows (report, spec, field))
        continue;
      n = mun_workspace_count (report->workspace, spec, field, MUN_SET, NULL, -1);
      if (n <= most)
        continue;
      best = field;
      most = n;
    }
  return best;
}

/* A meeting named by its day and criteria named by their version would be like any other: what they are goes before it, as in the window. */
static char *
show_title (MunReport *report,
            MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const MunField *field = &spec->fields[spec->title_field];
  const char *type = mun_report_text (report, spec->title);
  g_autofree char *title = mun_report_value (report, record, (int) spec->title_field);

  if (*title != '\0' && (field->kind == MUN_KIND_DATE || field->kind == MUN_KIND_DATE_TIME))
    return mun_report_say (report, N_("%s, %s"), type, title);
  if (*title != '\0' && g_str_equal (field->name, "version"))
    return mun_report_say (report, N_("%s %s"), type, title);
  return g_steal_pointer (&title);
}

static char *
show_field (MunReport *report,
            MunRecord *record,
            int        field)
{
  return field >= 0 ? mun_report_value (report, record, field) : g_strdup ("");
}

/* The sites are in the index themselves: their numbers keep the rows to one line. */
static char *
show_place (MunReport *report,
            MunRecord *record,
            int        field)
{
  g_autoptr(MunRecord) linked = field >= 0 && mun_record_get_spec (record)->fields[field].kind == MUN_KIND_LINK
                                ? mun_workspace_get_any (report->workspace, mun_record_get (record, field), NULL) : NULL;

  return linked != NULL ? g_strdup (mun_record_get_ref (linked)) : show_field (report, record, field);
}

static char *
show_state (MunReport *report,
            MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  return mun_spec_has_state (spec) ? mun_report_value (report, record, (int) spec->state_field) : g_strdup ("");
}

/* Records, register by register ----------------------------------------------------------------------------------------- */

/* One table a chapter: a group row for each register, then its records. Only ids are kept; a record is read when its row is set. */
typedef struct {
  const MunSpec *spec;
  char          *id;    /* NULL: the heading of the register */
  Columns        columns;
} Line;

typedef struct {
  MunReport *report;
  GArray    *lines;
  GPtrArray *texts; /* of the row asked for last */
} Source;

static void
clear_line_cb (gpointer data)
{
  g_free (((Line *) data)->id);
}

static void
free_source_cb (gpointer data)
{
  Source *source = data;

  g_array_unref (source->lines);
  g_ptr_array_unref (source->texts);
  g_free (source);
}

static const char *
keep (Source *source,
      char   *text)
{
  g_ptr_array_add (source->texts, text);
  return text;
}

/* "Documents: 20, out of use: 2" */
static char *
count_register (MunReport     *report,
                const MunSpec *spec)
{
  gint64 used = mun_evidence_count_used (report, spec);
  gint64 all = mun_workspace_count (report->workspace, spec, -1);
  g_autofree char *count = mun_evidence_count (report, spec, used);
  g_autofree char *rest = NULL;

  if (all <= used)
    return g_steal_pointer (&count);
  rest = mun_report_say (report, N_("out of use: %d"), (int) (all - used));
  return mun_report_both (report, count, rest);
}

/* "Obligations: 14. Date: Last check; owner: Obligation owner" */
static char *
show_register (MunReport  *report,
               const Line *line)
{
  const struct { int field; const char *column; } parts[] = {
    { line->columns.date, N_("Date") }, { line->columns.owner, N_("Owner") }, { line->columns.place, N_("Place") },
  };
  g_autofree char *count = count_register (report, line->spec);
  g_autoptr(GString) text = g_string_new (count);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *column = mun_report_text (report, parts[i].column);
      const char *label = parts[i].field >= 0 ? mun_report_label (report, line->spec, parts[i].field) : column;
      /* Translators: %1$s is the title of a column such as “Date”, %2$s what stands in it for these records, such as “Approved on”. */
      g_autofree char *part = mun_report_say (report, N_("%1$s: %2$s"), column, label);

      if (!g_str_equal (label, column))
        g_string_append_printf (text, " · %s", part);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
fill_row_cb (guint        index,
             MunTableRow *row,
             gpointer     data)
{
  Source *source = data;
  const Line *line = &g_array_index (source->lines, Line, index);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) record = NULL;

  g_ptr_array_set_size (source->texts, 0);
  if (line->id == NULL)
    {
      row->group = keep (source, show_register (source->report, line));
      return;
    }
  record = mun_workspace_get (source->report->workspace, line->spec, line->id, &error);
  if (record == NULL)
    {
      row->cells[0].text = error != NULL ? keep (source, g_strdup (error->message)) : "";
      return;
    }
  row->cells[0].text = keep (source, g_strdup (mun_record_get_ref (record)));
  row->cells[1].text = keep (source, show_title (source->report, record));
  row->cells[2].text = keep (source, show_field (source->report, record, line->columns.date));
  row->cells[3].text = keep (source, show_field (source->report, record, line->columns.owner));
  row->cells[4].text = keep (source, show_place (source->report, record, line->columns.place));
  row->cells[5].text = keep (source, show_state (source->report, record));
}

static void
add_register (MunReport     *report,
              const MunSpec *spec,
              GArray        *lines)
{
  const MunQuery query = { .spec = spec, .sort_field = MUN_SORT_REF };
  g_autoptr(GPtrArray) ids = mun_report_find_ids (report, &query);
  Line head = { spec, NULL, { -1, -1, -1 } };

  if (ids->len == 0)
    return;
  head.columns = (Columns) { find_column (report, spec, date_fields), find_column (report, spec, owner_fields), find_column (report, spec, place_fields) };
  g_array_append_val (lines, head);
  for (guint i = 0; i < ids->len; i++)
    {
      const Line line = { spec, g_strdup (g_ptr_array_index (ids, i)), head.columns };

      g_array_append_val (lines, line);
    }
}

static void
add_registers (MunReport *report,
               GArray    *lines)
{
  MunTable *table = mun_table_new ();
  Source *source = g_new0 (Source, 1);

  source->report = report;
  source->lines = g_array_ref (lines);
  source->texts = g_ptr_array_new_with_free_func (g_free);
  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Title"), MUN_COLUMN_TEXT, 4);
  mun_part_head (report, table, N_("Date"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Owner"), MUN_COLUMN_TEXT, 2.4);
  mun_table_set_limits (table, 3, 68, 0);
  mun_part_head (report, table, N_("Place"), MUN_COLUMN_TEXT, 1.6);
  mun_table_set_limits (table, 4, 62, 0);
  mun_part_head (report, table, N_("State"), MUN_COLUMN_SHORT, 1);
  mun_table_set_source (table, lines->len, fill_row_cb, source, free_source_cb);
  mun_document_add_table (report->document, table);
}

/* Lines inside other records -------------------------------------------------------------------------------------------- */

typedef struct {
  MunReport *report;
  GString   *text;  /* of the numbers not yet in @rows */
  guint      n_texts;
  char      *first; /* of a run of numbers without a gap */
  char      *last;
  GPtrArray *rows;
} Numbers;

static void
end_row (Numbers *numbers)
{
  if (numbers->text->len > 0)
    g_ptr_array_add (numbers->rows, g_strdup (numbers->text->str));
  g_string_truncate (numbers->text, 0);
}

static void
end_run (Numbers *numbers)
{
  g_autofree char *run = NULL;

  if (numbers->first == NULL)
    return;
  run = g_str_equal (numbers->first, numbers->last) ? g_strdup (numbers->first)
        : mun_report_say (numbers->report, N_("%1$s to %2$s"), numbers->first, numbers->last);
  g_string_append_printf (numbers->text, "%s%s", numbers->text->len > 0 ? mun_report_text (numbers->report, N_(", ")) : "", run);
  if (++numbers->n_texts % RUNS_A_ROW == 0)
    end_row (numbers);
  g_clear_pointer (&numbers->first, g_free);
}

/* Whether @ref is the number after @last: "AWA-0045" and "AWA-0046". */
static gboolean
follows (const char *last,
         const char *ref)
{
  const char *a = last != NULL ? strrchr (last, '-') : NULL, *b = strrchr (ref, '-');

  return a != NULL && b != NULL && a - last == b - ref && strncmp (last, ref, a - last) == 0 && atoi (b + 1) == atoi (a + 1) + 1;
}

static gboolean
collect_number_cb (const MunRow *row,
                   gpointer      data)
{
  Numbers *numbers = data;

  if (numbers->first == NULL || !follows (numbers->last, row->ref))
    {
      end_run (numbers);
      numbers->first = g_strdup (row->ref);
    }
  g_free (numbers->last);
  numbers->last = g_strdup (row->ref);
  return TRUE;
}

/* Lines are read in the record that they belong to; here their numbers prove that none is left out. */
static void
add_numbers (MunReport     *report,
             MunTable      *table,
             const MunSpec *spec)
{
  const MunQuery query = { .spec = spec, .sort_field = MUN_SORT_REF };
  const MunSpec *parent = spec->fields[spec->parent_field].target;
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  Numbers numbers = { .report = report, .text = text, .rows = rows };
  g_autoptr(GError) error = NULL;

  if (!mun_store_each (mun_workspace_get_store (report->workspace), &query, collect_number_cb, &numbers, NULL, &error))
    mun_document_add_callout (report->document, MUN_CALLOUT_WARNING, error->message);
  end_run (&numbers);
  end_row (&numbers);
  g_free (numbers.last);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *title = count_register (report, spec);

      mun_table_begin_row (table, NULL);
      mun_table_add_bold (table, i == 0 ? title : "");
      mun_table_add_text (table, i == 0 && parent != NULL ? mun_report_text (report, parent->plural) : "");
      mun_table_add_text (table, g_ptr_array_index (rows, i));
    }
}

/* Chapters -------------------------------------------------------------------------------------------------------------- */

/* The chapter that a type belongs to is that of the first clause it names. Returns: 4 to 10, 0 for none */
static int
find_top (const MunSpec *spec)
{
  int top = spec->clause != NULL ? atoi (spec->clause) : 0;

  return top >= TOP_FIRST && top <= TOP_LAST ? top : 0;
}

static gboolean
is_indexed (const MunSpec *spec,
            int            top)
{
  return (spec->flags & (MUN_SPEC_INTERNAL | MUN_SPEC_SINGLE)) == 0 && find_top (spec) == top;
}

static void
add_empty_types (MunReport  *report,
                 const char *empty)
{
  g_autofree char *what = mun_report_say (report, N_("Nothing is recorded under: %s."), empty);
  g_autofree char *day = mun_report_date (report, report->today);
  g_autofree char *where = mun_report_say (report, N_("Record it in the registers of these names where it applies. Checked on %s."), day);

  mun_document_add_missing (report->document, what, where);
}

static void
add_heading (MunReport *report,
             int        top)
{
  MunCatalogue *catalogue = mun_report_catalogue (report);
  g_autofree char *number = g_strdup_printf ("%d", top);
  const MunClause *clause = catalogue != NULL ? mun_catalogue_find_clause (catalogue, "28000", number) : NULL;
  const char *title = clause != NULL && clause->title != NULL ? mun_catalogue_text (clause->title, report->language) : "";
  g_autofree char *heading = top > 0 ? mun_report_say (report, N_("Clause %1$s: %2$s"), number, title) : g_strdup (mun_report_text (report, N_("Other records")));

  mun_document_add_heading (report->document, 1, heading, NULL);
  if (top == TOP_FIRST)
    mun_report_paragraph (report, N_("Every register once, under the first clause it serves. Its heading says how many records are in use and what the date, the owner and the place of its rows are. Records without a place are kept in the workspace file alone."));
}

static void
add_chapter (MunReport *report,
             int        top)
{
  const MunSpec * const *specs = mun_specs ();
  g_autoptr(GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autoptr(GString) empty = g_string_new (NULL);
  g_autoptr(MunTable) inside = mun_table_new ();
  guint n_types = 0;

  g_array_set_clear_func (lines, clear_line_cb);
  mun_table_set_caption (inside, mun_report_text (report, N_("Lines inside other records")));
  mun_part_head (report, inside, N_("Lines"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, inside, N_("Belong to"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, inside, N_("Numbers"), MUN_COLUMN_TEXT, 6);
  for (guint i = 0; specs[i] != NULL; i++)
    {
      if (!is_indexed (specs[i], top))
        continue;
      n_types++;
      if (mun_workspace_count (report->workspace, specs[i], -1) == 0)
        g_string_append_printf (empty, "%s%s", empty->len > 0 ? mun_report_text (report, N_(", ")) : "", mun_report_text (report, specs[i]->plural));
      else if (specs[i]->flags & MUN_SPEC_CHILD)
        add_numbers (report, inside, specs[i]);
      else
        add_register (report, specs[i], lines);
    }
  if (n_types == 0)
    return;
  add_heading (report, top);
  if (lines->len > 0)
    add_registers (report, lines);
  if (mun_table_get_n_rows (inside) > 0)
    mun_document_add_table (report->document, g_steal_pointer (&inside));
  if (empty->len > 0)
    add_empty_types (report, empty->str);
}

gint64
mun_evidence_count_used (MunReport     *report,
                         const MunSpec *spec)
{
  if (spec == &mun_document_copy_spec)
    return mun_workspace_count (report->workspace, spec, DOCUMENT_COPY_WITHDRAWN_ON, MUN_UNSET, NULL, -1);
  return mun_spec_has_state (spec)
         ? mun_workspace_count (report->workspace, spec, (int) spec->state_field, MUN_NOT_IN, MUN_EVIDENCE_OUT_OF_USE, -1)
         : mun_workspace_count (report->workspace, spec, -1);
}

char *
mun_evidence_count (MunReport     *report,
                    const MunSpec *spec,
                    gint64         n)
{
  /* Translators: %1$s is a list such as “Risks”, %2$d how many there are. */
  return mun_report_say (report, N_("%1$s: %2$d"), mun_report_text (report, spec->plural), (int) n);
}

void
mun_evidence_add_records (MunReport *report)
{
  for (int top = TOP_FIRST; top <= TOP_LAST; top++)
    add_chapter (report, top);
  add_chapter (report, 0);
}
