/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/conformity.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "model/judgement.h"
#include "model/settings.h"
#include "report/reports/parts.h"

#define REFS_SHOWN 5
#define GAP_REFS_SHOWN 6

void
mun_conformity_add_evidence (MunReport   *report,
                             MunTable    *table,
                             MunEvidence  evidence)
{
  mun_table_add_band (table, mun_conformity_letter (evidence), mun_conformity_color (evidence), mun_report_text (report, mun_evidence_label (evidence)));
}

static const char *
get_level (MunReport *report,
           MunLevel   level)
{
  static const char * const labels[] = { N_("shall"), N_("should"), N_("may") };

  return mun_report_text (report, labels[level]);
}

static void
append_refs (MunReport *report,
             GString   *text,
             GStrv      ids)
{
  guint n = g_strv_length (ids);

  for (guint i = 0; i < MIN (n, GAP_REFS_SHOWN); i++)
    {
      g_autoptr(MunRecord) record = mun_workspace_get_any (report->workspace, ids[i], NULL);

      if (record != NULL)
        g_string_append_printf (text, "%s%s", i > 0 ? " " : "", mun_record_get_ref (record));
    }
  if (n > GAP_REFS_SHOWN)
    {
      g_autofree char *more = mun_report_say (report, N_("and %u more"), n - GAP_REFS_SHOWN);

      g_string_append_printf (text, " %s", more);
    }
}

char *
mun_conformity_describe_gaps (MunReport       *report,
                              const MunResult *result)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < result->gaps->len; i++)
    {
      const MunGap *gap = g_ptr_array_index (result->gaps, i);
      g_autofree char *sentence = mun_gap_say (gap, report->language);

      if (strstr (text->str, sentence) != NULL && *sentence != '\0' && gap->ids[0] == NULL)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
      if (gap->ids[0] != NULL)
        {
          g_autoptr(GString) refs = g_string_new (NULL);
          g_autofree char *both = NULL;

          append_refs (report, refs, gap->ids);
          both = mun_report_say (report, N_("%1$s (%2$s)"), sentence, refs->str);
          g_string_truncate (text, text->len - strlen (sentence));
          g_string_append (text, both);
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
mun_conformity_needs_work (const MunResult *result)
{
  const char *answer = result->assessment != NULL ? mun_record_get (result->assessment, GAP_ANSWER_STATUS) : "";

  if (g_str_equal (answer, "open") || g_str_equal (answer, "partly"))
    return TRUE;
  return (result->evidence == MUN_EVIDENCE_PARTIAL || result->evidence == MUN_EVIDENCE_MISSING) && !g_str_equal (answer, "not_applicable");
}

/* Before the first judgement the columns for what people say would all be empty. */
static gboolean
is_judged (const MunStandard *standard,
           GPtrArray         *results)
{
  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (results, i);

      if (result->requirement->standard == standard && result->assessment != NULL)
        return TRUE;
    }
  return FALSE;
}

static char *
describe_action (MunReport       *report,
                 const MunResult *result)
{
  MunRecord *answer = result->assessment;
  g_autofree char *action = NULL, *owner = NULL, *due = NULL, *both = NULL;

  if (answer == NULL)
    return g_strdup ("");
  action = mun_report_value (report, answer, GAP_ANSWER_ACTION_TEXT);
  owner = mun_report_value (report, answer, GAP_ANSWER_OWNER);
  due = mun_report_value (report, answer, GAP_ANSWER_DUE_ON);
  both = mun_report_both (report, owner, due);
  return g_strdup_printf ("%s%s%s", action, *action != '\0' && *owner != '\0' ? "\n" : "", both);
}

static void
add_gap_row (MunReport       *report,
             MunTable        *table,
             const MunResult *result,
             gboolean         judged)
{
  g_autofree char *gaps = mun_conformity_describe_gaps (report, result);
  g_autofree char *action = describe_action (report, result);
  const char *number = mun_part_requirement_number (result->requirement->id);

  mun_table_begin_row (table, NULL);
  mun_table_add_link (table, number, number);
  mun_table_add_text (table, mun_catalogue_text (result->requirement->title, report->language));
  mun_conformity_add_evidence (report, table, result->evidence);
  mun_table_add_text (table, gaps);
  if (judged)
    mun_table_add_text (table, action);
}

static guint
add_gap_table (MunReport         *report,
               const MunStandard *standard,
               GPtrArray         *results,
               MunLevel           level,
               const char        *caption)
{
  gboolean judged = is_judged (standard, results);
  MunTable *table = mun_table_new ();
  guint n = 0;

  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Requirement"), MUN_COLUMN_TEXT, 1.5);
  mun_table_set_limits (table, 1, 150, 0);
  mun_part_head (report, table, N_("The records say"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("What is missing"), MUN_COLUMN_TEXT, 3);
  if (judged)
    mun_part_head (report, table, N_("Open action"), MUN_COLUMN_TEXT, 1.5);
  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (results, i);

      if (result->requirement->standard != standard || result->requirement->level != level || !mun_conformity_needs_work (result))
        continue;
      add_gap_row (report, table, result, judged);
      n++;
    }
  if (n > 0)
    {
      mun_table_set_caption (table, mun_report_text (report, caption));
      mun_document_add_table (report->document, table);
    }
  else
    g_object_unref (table);
  return n;
}

/* A guideline has no requirements. */
static gboolean
has_level (const MunStandard *standard,
           MunLevel           level)
{
  for (guint i = 0; i < standard->n_requirements; i++)
    if (standard->requirements[i]->level == level)
      return TRUE;
  return FALSE;
}

void
mun_conformity_add_gaps (MunReport         *report,
                         const MunStandard *standard,
                         GPtrArray         *results)
{
  mun_report_heading (report, 1, N_("What is still to do"),
                      N_("Requirements with gaps in their evidence, or that a person judged as open or partly met, with what is missing and the records concerned."));
  if (has_level (standard, MUN_LEVEL_SHALL) && add_gap_table (report, standard, results, MUN_LEVEL_SHALL, N_("Requirements (shall) with gaps")) == 0)
    mun_report_none (report, N_("No requirement (shall) has a gap."));
  if (add_gap_table (report, standard, results, MUN_LEVEL_SHOULD, N_("Recommendations (should) with gaps: a reason is enough to leave one out")) == 0)
    mun_report_none (report, N_("No recommendation (should) has a gap."));
  add_gap_table (report, standard, results, MUN_LEVEL_MAY, N_("Possibilities (may) not used or used in part: nothing has to be done about them"));
}

/* A round of self-assessment is evidence for its own standard only. */
static GPtrArray *
find_evidence (MunReport         *report,
               const MunStandard *standard,
               const MunSpec     *spec)
{
  g_autofree char *prefix = g_strconcat (standard->id, ":", NULL);

  if (spec == &mun_gap_assessment_spec)
    return mun_workspace_find (report->workspace, spec, GAP_ASSESSMENT_STANDARD, MUN_IS, standard->id, -1);
  if (spec == &mun_gap_answer_spec)
    return mun_workspace_find (report->workspace, spec, GAP_ANSWER_REQUIREMENT, MUN_CONTAINS, prefix, -1);
  return mun_workspace_find (report->workspace, spec, -1);
}

/* "SCP-0001, SCP-0002, and 3 more": the records that are the evidence of a requirement. Each type is read once. */
static const char *
list_refs (MunReport         *report,
           const MunStandard *standard,
           GHashTable        *known,
           const char        *type)
{
  const MunSpec *spec = mun_spec_find (type);
  const char *refs = g_hash_table_lookup (known, type);
  g_autoptr(GPtrArray) records = NULL;
  g_autoptr(GString) text = NULL;

  if (refs != NULL || spec == NULL)
    return refs != NULL ? refs : "";
  records = find_evidence (report, standard, spec);
  text = g_string_new (NULL);
  for (guint i = 0; i < MIN (records->len, REFS_SHOWN); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", mun_record_get_ref (g_ptr_array_index (records, i)));
  if (records->len > REFS_SHOWN)
    {
      g_autofree char *more = mun_report_say (report, N_("and %u more"), records->len - REFS_SHOWN);

      g_string_append_printf (text, " %s", more);
    }
  g_hash_table_insert (known, g_strdup (type), g_string_free (g_steal_pointer (&text), FALSE));
  return g_hash_table_lookup (known, type);
}

/* Records beside “Not applicable” would look as if somebody had overlooked them: what is said instead is which kind of them there is none of. */
static char *
describe_no_case (MunReport       *report,
                  const MunResult *result)
{
  g_autoptr(GHashTable) numbers = mun_settings_numbers (report->workspace);
  g_autoptr(GString) rules = g_string_new (NULL);

  for (guint i = 0; i < result->requirement->n_checks; i++)
    {
      g_autofree char *rule = mun_settings_fill (numbers, mun_catalogue_text (result->requirement->checks[i]->rule, report->language));

      g_autofree char *quoted = mun_report_say (report, N_("“%s”"), rule);

      g_string_append_printf (rules, "%s%s", i > 0 ? "\n" : "", quoted);
    }
  return mun_report_say (report, N_("No record falls under this rule yet: %s"), rules->str);
}

/* Records beside “Missing” would look as if they were enough: what is missing stands first, and what there is has a name. */
static char *
describe_lack (MunReport       *report,
               const MunResult *result,
               const char      *records)
{
  g_autofree char *gaps = mun_conformity_describe_gaps (report, result);
  g_autofree char *missing = mun_report_say (report, N_("Missing: %s"), gaps);
  g_autofree char *there = mun_report_say (report, N_("Recorded so far: %s"), records);

  if (*gaps == '\0')
    return g_strdup (records);
  return g_strdup_printf ("%s%s%s", missing, *records != '\0' ? "\n" : "", *records != '\0' ? there : "");
}

static char *
describe_evidence (MunReport       *report,
                   GHashTable      *known,
                   const MunResult *result)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if (result->assessment != NULL)
    {
      g_autofree char *note = mun_report_value (report, result->assessment, GAP_ANSWER_EVIDENCE_NOTE);

      g_string_append (text, note);
    }
  for (guint i = 0; result->requirement->records != NULL && result->requirement->records[i] != NULL; i++)
    {
      const char *refs = list_refs (report, result->requirement->standard, known, result->requirement->records[i]);

      if (*refs != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", refs);
    }
  if (result->evidence == MUN_EVIDENCE_MISSING)
    return describe_lack (report, result, text->str);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What we say, who said it when, and whether it still holds. Returns: (transfer full) */
static char *
describe_judgement (MunReport       *report,
                    const MunResult *result)
{
  const char *answer = result->assessment != NULL ? mun_record_get (result->assessment, GAP_ANSWER_STATUS) : "not_assessed";
  GString *text = g_string_new (mun_report_choice (report, &mun_gap_answer_spec, GAP_ANSWER_STATUS, answer));
  g_autofree char *by = NULL, *at = NULL, *day = NULL, *stale = NULL;

  /* Names and doubts are for the own people. */
  if (!mun_report_shows (report, &mun_gap_answer_spec, GAP_ANSWER_JUSTIFICATION) || !mun_judgement_sign (report->workspace, result->assessment, &by, &at))
    return g_string_free (text, FALSE);
  at[MIN (strlen (at), 10)] = '\0';
  day = mun_date_format (at, report->language);
  stale = mun_judgement_stale (report->workspace, result);
  g_string_append_printf (text, "\n%s\n%s", by, day);
  if (stale != NULL)
    g_string_append_printf (text, "\n%s", mun_report_text (report, N_("To be looked at again")));
  return g_string_free (text, FALSE);
}

static void
add_row (MunReport       *report,
         MunTable        *table,
         GHashTable      *known,
         const MunResult *result,
         gboolean         judged)
{
  const char *number = mun_part_requirement_number (result->requirement->id);
  g_autofree char *said = describe_judgement (report, result);
  g_autofree char *reason = result->assessment != NULL ? mun_report_value (report, result->assessment, GAP_ANSWER_JUSTIFICATION) : g_strdup ("");
  gboolean no_case = result->evidence == MUN_EVIDENCE_NOT_APPLICABLE && result->assessment == NULL && result->requirement->n_checks > 0;
  g_autofree char *evidence = no_case ? describe_no_case (report, result) : describe_evidence (report, known, result);
  g_autofree char *action = describe_action (report, result);

  mun_table_begin_row (table, number);
  mun_table_add_text (table, number);
  mun_table_add_text (table, get_level (report, result->requirement->level));
  mun_table_add_text (table, mun_catalogue_text (result->requirement->title, report->language));
  mun_conformity_add_evidence (report, table, result->evidence);
  mun_table_add_text (table, said);
  if (judged && mun_report_shows (report, &mun_gap_answer_spec, GAP_ANSWER_JUSTIFICATION))
    mun_table_add_text (table, reason);
  mun_table_add_text (table, evidence);
  if (judged && mun_report_shows (report, &mun_gap_answer_spec, GAP_ANSWER_ACTION_TEXT))
    mun_table_add_text (table, action);
}

static MunTable *
new_clause_table (MunReport *report,
                  gboolean   judged)
{
  MunTable *table = mun_table_new ();

  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Level"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Requirement"), MUN_COLUMN_TEXT, 2.5);
  mun_part_head (report, table, N_("The records say"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("We say"), MUN_COLUMN_SHORT, 1);
  if (judged)
    mun_part_column (report, table, &mun_gap_answer_spec, GAP_ANSWER_JUSTIFICATION, MUN_COLUMN_TEXT, 1.5);
  mun_part_head (report, table, N_("Evidence"), MUN_COLUMN_TEXT, 2);
  if (judged && mun_report_shows (report, &mun_gap_answer_spec, GAP_ANSWER_ACTION_TEXT))
    mun_part_head (report, table, N_("Open action"), MUN_COLUMN_TEXT, 1.2);
  return table;
}

/* Clauses 4, 5 ... 10 each have a chapter and a table; what is below them are groups in it. */
static gboolean
starts_chapter (const MunClause *clause,
                const MunClause *before)
{
  gsize length;

  if (before == NULL)
    return TRUE;
  length = strcspn (before->number, ".");
  return strncmp (clause->number, before->number, length + 1) != 0;
}

/* Three chapters stand before clause 4, so that the numbers of the chapters are those of the clauses. */
static void
add_chapter_heading (MunReport         *report,
                     const MunStandard *standard,
                     const MunClause   *clause,
                     gboolean           first)
{
  g_autofree char *top = g_strndup (clause->number, strcspn (clause->number, "."));
  const MunClause *chapter = mun_catalogue_find_clause (mun_report_catalogue (report), standard->id, top);

  mun_document_add_heading (report->document, 1, chapter != NULL && chapter->title != NULL ? mun_catalogue_text (chapter->title, report->language) : top, NULL);
  if (first)
    mun_report_paragraph (report, N_("Every row of the standard with what the records say, what we say and why, the records that are its evidence, and what is still to be done. "
                                     "The following chapters have the numbers of the clauses."));
}

void
mun_conformity_add_clauses (MunReport         *report,
                            const MunStandard *standard,
                            GPtrArray         *results)
{
  g_autoptr(GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gboolean judged = is_judged (standard, results);
  const MunClause *before = NULL;
  MunTable *table = NULL;

  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (results, i);
      const MunClause *clause = result->requirement->clause;

      if (result->requirement->standard != standard)
        continue;
      if (starts_chapter (clause, before))
        {
          if (table != NULL)
            mun_document_add_table (report->document, table);
          add_chapter_heading (report, standard, clause, before == NULL);
          table = new_clause_table (report, judged);
        }
      if (clause != before)
        {
          g_autofree char *group = g_strdup_printf ("%s %s", clause->number, clause->title != NULL ? mun_catalogue_text (clause->title, report->language) : "");

          mun_table_add_group (table, group);
        }
      add_row (report, table, known, result, judged);
      before = clause;
    }
  if (table != NULL)
    mun_document_add_table (report->document, table);
}

guint
mun_conformity_add_phase (MunReport         *report,
                          const MunStandard *standard,
                          GPtrArray         *results,
                          const char        *phase,
                          const char        *caption)
{
  g_autoptr(GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gboolean judged = is_judged (standard, results);
  MunTable *table = new_clause_table (report, judged);
  guint n = 0;

  mun_table_set_caption (table, mun_report_text (report, caption));
  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (results, i);

      if (result->requirement->standard != standard || g_strcmp0 (result->requirement->phase, phase) != 0)
        continue;
      add_row (report, table, known, result, judged);
      n++;
    }
  if (n > 0)
    mun_document_add_table (report->document, table);
  else
    g_object_unref (table);
  return n;
}

/* Returns: (transfer full): the answers of a round by requirement */
static GHashTable *
read_round (MunReport *report,
            MunRecord *round)
{
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GPtrArray) rows = mun_workspace_children (report->workspace, round, &mun_gap_answer_spec);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_replace (found, g_strdup (mun_record_get (g_ptr_array_index (rows, i), GAP_ANSWER_REQUIREMENT)),
                          g_strdup (mun_record_get (g_ptr_array_index (rows, i), GAP_ANSWER_STATUS)));
  return found;
}

static const char *
to_status (MunEvidence evidence)
{
  static const char * const keys[] = { "met", "partly", "open", "not_assessed", "not_applicable" };

  return keys[evidence];
}

static void
add_comparison (MunReport         *report,
                const MunStandard *standard,
                GPtrArray         *results,
                MunRecord         *round)
{
  g_autoptr(GHashTable) before = read_round (report, round);
  MunTable *table = mun_table_new ();
  guint better = 0;

  mun_table_set_caption (table, mun_report_text (report, N_("Rows that differ from the last finished round")));
  mun_table_set_empty (table, mun_report_text (report, N_("No row differs from the last finished round.")));
  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Requirement"), MUN_COLUMN_TEXT, 3);
  mun_part_head (report, table, N_("Last round"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Now"), MUN_COLUMN_SHORT, 1);
  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (results, i);
      const char *was = g_hash_table_lookup (before, result->requirement->id);
      const char *now = result->assessment != NULL ? mun_record_get (result->assessment, GAP_ANSWER_STATUS) : to_status (result->evidence);

      if (result->requirement->standard != standard || was == NULL || g_str_equal (was, "not_assessed") || g_str_equal (was, now))
        continue;
      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, mun_part_requirement_number (result->requirement->id));
      mun_table_add_text (table, mun_catalogue_text (result->requirement->title, report->language));
      mun_table_add_text (table, mun_report_choice (report, &mun_gap_answer_spec, GAP_ANSWER_STATUS, was));
      mun_table_add_text (table, mun_report_choice (report, &mun_gap_answer_spec, GAP_ANSWER_STATUS, now));
      better += g_str_equal (now, "met");
    }
  if (g_hash_table_size (before) == 0)
    {
      g_object_unref (table);
      mun_report_none (report, N_("The last finished round holds no answers row by row, so the comparison rests on its summary."));
      return;
    }
  mun_part_figure_number (report, mun_table_get_n_rows (table), N_("Rows that changed"));
  mun_part_figure_number (report, better, N_("Now met"));
  mun_document_add_table (report->document, table);
}

static void
add_round_table (MunReport *report,
                 GPtrArray *rounds)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { GAP_ASSESSMENT_STARTED_ON }, { GAP_ASSESSMENT_FINISHED_ON }, { GAP_ASSESSMENT_ASSESSOR },
    { GAP_ASSESSMENT_SUMMARY, .weight = 3 }, { GAP_ASSESSMENT_APPROVED_BY }, { GAP_ASSESSMENT_APPROVED_ON }, { GAP_ASSESSMENT_STATUS }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Rounds of self-assessment"), .spec = &mun_gap_assessment_spec, .columns = columns };

  mun_report_table (report, &table, rounds);
}

static gboolean
has_answers (MunReport *report,
             MunRecord *round)
{
  return mun_workspace_count (report->workspace, &mun_gap_answer_spec, GAP_ANSWER_ASSESSMENT, MUN_IS, mun_record_get_id (round),
                              GAP_ANSWER_STATUS, MUN_IS_NOT, "not_assessed", -1) > 0;
}

/* What we say now comes from the newest round with answers; the finished one before it is what to compare with. */
static MunRecord *
find_last_round (MunReport *report,
                 GPtrArray *rounds)
{
  MunRecord *now = NULL, *last = NULL;

  for (guint i = rounds->len; i > 0 && now == NULL; i--)
    if (has_answers (report, g_ptr_array_index (rounds, i - 1)))
      now = g_ptr_array_index (rounds, i - 1);
  for (guint i = 0; i < rounds->len; i++)
    if (g_ptr_array_index (rounds, i) != now && !mun_record_is (g_ptr_array_index (rounds, i), GAP_ASSESSMENT_STATUS, "in_progress"))
      last = g_ptr_array_index (rounds, i);
  return last;
}

void
mun_conformity_add_rounds (MunReport         *report,
                           const MunStandard *standard,
                           GPtrArray         *results)
{
  g_autoptr(GPtrArray) rounds = mun_workspace_find (report->workspace, &mun_gap_assessment_spec, GAP_ASSESSMENT_STANDARD, MUN_IS, standard->id, -1);
  MunRecord *last = NULL;

  mun_report_heading (report, 1, N_("Comparison with the last round"),
                      N_("The rounds of self-assessment so far, and what is different now. Rows that nobody has judged since are compared by what the records say."));
  if (rounds->len == 0)
    {
      mun_report_missing (report, N_("No round of self-assessment has been recorded."), N_("Start one under Self-assessment and judge the requirements one by one."));
      return;
    }
  add_round_table (report, rounds);
  last = find_last_round (report, rounds);
  if (last != NULL)
    add_comparison (report, standard, results, last);
  else
    mun_report_none (report, N_("No earlier round has been finished yet, so there is nothing to compare with."));
}
