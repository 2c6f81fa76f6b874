/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/parts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"
#include "model/impartiality.h"

static void
append_linked (MunReport  *report,
               GString    *lines,
               const char *id)
{
  g_autoptr(MunRecord) record = mun_workspace_get_any (report->workspace, id, NULL);
  g_autofree char *title = NULL;

  if (record == NULL)
    return;
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  if (mun_record_get_spec (record) == &mun_person_spec)
    {
      title = mun_report_person (report, id);
      g_string_append (lines, title);
      return;
    }
  title = mun_report_title (report, record);
  g_string_append (lines, mun_record_get_ref (record));
  if (g_strcmp0 (title, mun_record_get_ref (record)) != 0)
    g_string_append_printf (lines, " %s", title);
}

char *
mun_part_links (MunReport *report,
                MunRecord *record,
                int        field)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  if (!mun_report_shows (report, mun_record_get_spec (record), field))
    return g_strdup ("");
  if (mun_record_get_spec (record)->fields[field].kind == MUN_KIND_LINKS)
    {
      g_autoptr(GPtrArray) linked = mun_workspace_linked (report->workspace, record, field);

      for (guint i = 0; i < linked->len; i++)
        append_linked (report, lines, mun_record_get_id (g_ptr_array_index (linked, i)));
    }
  else if (mun_record_is_set (record, field))
    {
      append_linked (report, lines, mun_record_get (record, field));
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static char *
format_field (MunReport *report,
              MunRecord *record,
              int        field)
{
  MunKind kind = mun_record_get_spec (record)->fields[field].kind;

  if (kind == MUN_KIND_LINK || kind == MUN_KIND_LINKS)
    return mun_part_links (report, record, field);
  return mun_report_value (report, record, field);
}

void
mun_part_define (MunReport *report,
                 MunRecord *record,
                 const int *fields)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (guint i = 0; fields[i] >= 0; i++)
    {
      int field = fields[i] & ~MUN_PART_OPTIONAL;
      g_autofree char *value = format_field (report, record, field);

      if (!mun_report_shows (report, spec, field) || ((fields[i] & MUN_PART_OPTIONAL) && *value == '\0'))
        continue;
      mun_document_add_definition (report->document, mun_report_label (report, spec, field), value);
    }
}

gboolean
mun_part_text (MunReport *report,
               MunRecord *record,
               int        field)
{
  g_autofree char *value = mun_report_value (report, record, field);
  g_auto(GStrv) paragraphs = g_strsplit (value, "\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    if (!mun_text_is_blank (paragraphs[i]))
      mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NORMAL, paragraphs[i]);
  return *value != '\0';
}

/* Fields stand for different things. */
static char *
join_values (MunReport  *report,
             MunRecord  *record,
             const int  *fields,
             const char *between)
{
  char *text = g_strdup ("");

  for (guint i = 0; fields[i] >= 0; i++)
    {
      g_autofree char *value = mun_report_value (report, record, fields[i]);
      g_autofree char *before = text;

      if (between == NULL)
        text = mun_report_both (report, before, value);
      else
        text = g_strconcat (before, *before != '\0' && *value != '\0' ? between : "", value, NULL);
    }
  return text;
}

char *
mun_part_join (MunReport *report,
               MunRecord *record,
               const int *fields)
{
  return join_values (report, record, fields, NULL);
}

char *
mun_part_lines (MunReport *report,
                MunRecord *record,
                const int *fields)
{
  return join_values (report, record, fields, "\n");
}

void
mun_part_define_joined (MunReport  *report,
                        MunRecord  *record,
                        const char *label,
                        const int  *fields)
{
  g_autofree char *value = mun_part_join (report, record, fields);

  mun_document_add_definition (report->document, mun_report_text (report, label), value);
}

void
mun_part_heading (MunReport *report,
                  guint      level,
                  MunRecord *record,
                  int        title_field)
{
  g_autofree char *title = mun_report_value (report, record, title_field);
  g_autofree char *text = g_strdup_printf ("%s %s", mun_record_get_ref (record), title);

  mun_document_add_heading (report->document, level, text, mun_record_get_ref (record));
}

const char *
mun_part_requirement_number (const char *requirement)
{
  return g_str_has_prefix (requirement, "28000:") ? requirement + strlen ("28000:") : requirement;
}

const char *
mun_part_requirement_title (MunReport  *report,
                            const char *requirement)
{
  MunCatalogue *catalogue = mun_report_catalogue (report);
  const MunRequirement *found = catalogue != NULL ? mun_catalogue_find_requirement (catalogue, requirement) : NULL;

  return found != NULL ? mun_catalogue_text (found->title, report->language) : "";
}

char *
mun_part_requirement (MunReport  *report,
                      const char *requirement)
{
  const char *title = mun_part_requirement_title (report, requirement);

  return g_strconcat (mun_part_requirement_number (requirement), *title != '\0' ? " " : "", title, NULL);
}

void
mun_part_figure_number (MunReport  *report,
                        gint64      number,
                        const char *label)
{
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  mun_document_add_key_figure (report->document, value, mun_report_text (report, label));
}

gboolean
mun_part_column (MunReport     *report,
                 MunTable      *table,
                 const MunSpec *spec,
                 int            field,
                 MunColumnKind  kind,
                 double         weight)
{
  if (!mun_report_shows (report, spec, field))
    return FALSE;
  mun_table_add_column (table, mun_report_label (report, spec, field), kind, weight);
  return TRUE;
}

void
mun_part_cell (MunReport *report,
               MunTable  *table,
               MunRecord *record,
               int        field)
{
  g_autofree char *value = NULL;

  if (!mun_report_shows (report, mun_record_get_spec (record), field))
    return;
  value = mun_report_value (report, record, field);
  mun_table_add_text (table, value);
}

void
mun_part_head (MunReport     *report,
               MunTable      *table,
               const char    *title,
               MunColumnKind  kind,
               double         weight)
{
  mun_table_add_column (table, mun_report_text (report, title), kind, weight);
}

static const struct {
  const char *key;
  const char *letter;
  guint       band;
} marks[] = {
  { "conform",       "✓", 0 },
  { "opportunity",   "+", 1 },
  { "observation",   "o", 2 },
  { "minor",         "m", 3 },
  { "major",         "M", 4 },
  { "not_applicable", "–", MUN_BANDS_MAX },
  { "not_checked",   "?", MUN_BANDS_MAX },
};

MunColor
mun_part_mark_color (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_equal (marks[i].key, key) && marks[i].band < MUN_BANDS_MAX)
      return mun_color_for_band (marks[i].band, MUN_BANDS_MAX);
  return MUN_COLOR (0xb0b4ba);
}

const char *
mun_part_mark_letter (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_equal (marks[i].key, key))
      return marks[i].letter;
  return NULL;
}

void
mun_part_add_mark (MunReport *report,
                   MunTable  *table,
                   MunRecord *record,
                   int        field)
{
  const char *key = mun_record_get (record, field);
  g_autofree char *label = mun_report_value (report, record, field);

  if (mun_part_mark_letter (key) != NULL)
    mun_table_add_band (table, mun_part_mark_letter (key), mun_part_mark_color (key), label);
  else
    mun_table_add_text (table, label);
}

guint
mun_part_count (GPtrArray  *records,
                int         field,
                const char *value)
{
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    n += mun_record_is (g_ptr_array_index (records, i), field, value);
  return n;
}

static char *
show_person (MunReport *report,
             MunRecord *member)
{
  return mun_report_person (report, mun_record_get (member, AUDIT_MEMBER_PERSON));
}

/* Returns: (transfer full): when the record was made; "" when nobody knows */
static char *
find_birth (MunReport *report,
            MunRecord *record)
{
  g_autoptr(GPtrArray) revisions = mun_store_revisions (mun_workspace_get_store (report->workspace), mun_record_get_id (record), 0, G_MAXINT, NULL);

  if (revisions == NULL || revisions->len == 0)
    return g_strdup ("");
  return g_strdup (((const MunRevision *) g_ptr_array_index (revisions, revisions->len - 1))->at);
}

gboolean
mun_part_existed (MunReport *report,
                  MunRecord *audit,
                  MunRecord *record)
{
  const char *end = mun_record_get (audit, AUDIT_ENDED_ON);
  g_autofree char *born = *end != '\0' ? find_birth (report, record) : g_strdup ("");
  g_autofree char *entered = NULL;

  if (strncmp (born, end, strlen ("2026-11-02")) <= 0)
    return TRUE;
  /* An audit that was entered afterwards, from paper, says nothing about what was there in its time. */
  entered = find_birth (report, audit);
  return strcmp (born, entered) <= 0;
}

/* All records to which a member is tied in the same way as to the one of conflict @first stand in one row. Returns: how many they are; 0 where that
 * row is there already */
static guint
add_tie (MunReport *report,
         MunTable  *table,
         MunRecord *audit,
         MunRecord *member,
         GPtrArray *conflicts,
         guint      first)
{
  const char *how = ((MunConflict *) g_ptr_array_index (conflicts, first))->how;
  g_autoptr(GString) records = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < first; i++)
    if (((MunConflict *) g_ptr_array_index (conflicts, i))->how == how)
      return 0;
  for (guint i = first; i < conflicts->len; i++)
    {
      MunConflict *conflict = g_ptr_array_index (conflicts, i);
      g_autofree char *title = mun_report_title (report, conflict->record);

      if (conflict->how != how || !mun_part_existed (report, audit, conflict->record))
        continue;
      g_string_append_printf (records, "%s%s %s", n++ > 0 ? "\n" : "", mun_record_get_ref (conflict->record), title);
    }
  if (n == 0)
    return 0;
  mun_table_begin_row (table, NULL);
  mun_part_cell (report, table, member, AUDIT_MEMBER_PERSON);
  mun_table_add_text (table, records->str);
  mun_table_add_text (table, mun_report_text (report, how));
  mun_part_cell (report, table, member, AUDIT_MEMBER_CONFLICT_SOLUTION);
  return n;
}

/* What the records tie a member to, so that nobody has to take the statement on trust. */
static void
add_ties (MunReport *report,
          MunRecord *audit,
          GPtrArray *members)
{
  MunTable *table = mun_table_new ();
  guint n = 0;

  mun_part_column (report, table, &mun_audit_member_spec, AUDIT_MEMBER_PERSON, MUN_COLUMN_TEXT, 1);
  mun_part_head (report, table, N_("Tied to"), MUN_COLUMN_TEXT, 2);
  mun_part_head (report, table, N_("How"), MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, &mun_audit_member_spec, AUDIT_MEMBER_CONFLICT_SOLUTION, MUN_COLUMN_TEXT, 2);
  for (guint i = 0; i < members->len; i++)
    {
      MunRecord *member = g_ptr_array_index (members, i);
      g_autoptr(GPtrArray) conflicts = mun_impartiality_conflicts (report->workspace, audit, mun_record_get (member, AUDIT_MEMBER_PERSON));

      for (guint k = 0; k < conflicts->len; k++)
        n += add_tie (report, table, audit, member, conflicts, k);
    }
  if (n > 0)
    {
      mun_table_set_caption (table, mun_report_text (report, N_("What ties the team to the audited area, as the records show it")));
      mun_document_add_table (report->document, table);
      return;
    }
  g_object_unref (table);
  mun_report_none (report, N_("The records tie no member of the team to the audited area."));
}

void
mun_part_team (MunReport *report,
               MunRecord *audit)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_TEXT, N_("Person"), show_person, .weight = 2 },
    { AUDIT_MEMBER_PART },
    { AUDIT_MEMBER_COMPETENT },
    { AUDIT_MEMBER_COMPETENCE_EVIDENCE, .weight = 2 },
    { AUDIT_MEMBER_OWN_WORK_CONFLICT },
    { AUDIT_MEMBER_CONFLICT_SOLUTION, .weight = 2 },
    { AUDIT_MEMBER_IMPARTIAL_DECLARED_ON },
    { MUN_SHOW_END },
  };
  const MunReportTable table = { .caption = N_("Audit team"), .spec = &mun_audit_member_spec, .columns = columns };
  g_autoptr(GPtrArray) members = mun_workspace_children (report->workspace, audit, &mun_audit_member_spec);

  if (members->len == 0)
    {
      mun_report_missing (report, mun_record_is_set (audit, AUDIT_LEAD_AUDITOR) ? N_("The lead auditor is named, but nobody is entered in the audit team yet.")
                                                                                : N_("Nobody has been named for the audit team yet."),
                          N_("Name the auditors in the audit, with proof of competence and the day they declared to be impartial."));
      return;
    }
  mun_report_table (report, &table, members);
  add_ties (report, audit, members);
}
