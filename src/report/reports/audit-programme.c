/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>

#include "model/audit-proposal.h"
#include "report/reports/parts.h"

#define PROPOSALS_SHOWN 12

static char *
show_team (MunReport *report,
           MunRecord *audit)
{
  g_autoptr(GPtrArray) members = mun_workspace_children (report->workspace, audit, &mun_audit_member_spec);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < members->len; i++)
    {
      MunRecord *member = g_ptr_array_index (members, i);
      g_autofree char *name = mun_report_value (report, member, AUDIT_MEMBER_PERSON);
      g_autofree char *part = mun_report_value (report, member, AUDIT_MEMBER_PART);

      g_autofree char *both = mun_report_say (report, N_("%1$s (%2$s)"), name, part);

      g_string_append_printf (names, "%s%s", i > 0 ? "\n" : "", both);
    }
  if (names->len == 0 && mun_record_is_set (audit, AUDIT_LEAD_AUDITOR))
    {
      g_autofree char *lead = mun_report_value (report, audit, AUDIT_LEAD_AUDITOR);

      g_autofree char *both = mun_report_say (report, N_("%1$s (%2$s)"), lead, mun_report_choice (report, &mun_audit_member_spec, AUDIT_MEMBER_PART, "lead"));

      g_string_append (names, both);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
show_days (MunReport *report,
           MunRecord *audit)
{
  g_autofree char *from = mun_report_date (report, mun_record_get (audit, AUDIT_STARTED_ON));
  g_autofree char *to = mun_report_date (report, mun_record_get (audit, AUDIT_ENDED_ON));

  if (*from == '\0' || *to == '\0' || g_str_equal (from, to))
    return g_strdup (*from != '\0' ? from : to);
  return mun_report_say (report, N_("%1$s to %2$s"), from, to);
}

static char *
show_places (MunReport *report,
             MunRecord *audit)
{
  g_autofree char *sites = mun_report_value (report, audit, AUDIT_SITES);
  g_autofree char *processes = mun_report_value (report, audit, AUDIT_PROCESSES);

  g_autoptr(GString) places = g_string_new (sites);

  g_string_append_printf (places, "%s%s", *sites != '\0' && *processes != '\0' ? "\n" : "", processes);
  /* Names of processes have commas of their own. */
  g_string_replace (places, "\n", mun_report_text (report, N_("; ")), 0);
  return g_string_free (g_steal_pointer (&places), FALSE);
}

static char *
show_title (MunReport *report,
            MunRecord *audit)
{
  g_autofree char *title = mun_report_value (report, audit, AUDIT_TITLE);
  g_autofree char *scope = mun_report_value (report, audit, AUDIT_AUDIT_SCOPE);

  g_autofree char *method = mun_report_value (report, audit, AUDIT_METHOD);

  return g_strdup_printf ("%s%s%s%s%s", title, *scope != '\0' ? "\n" : "", scope, *method != '\0' ? "\n" : "", method);
}

static char *
show_dates (MunReport *report,
            MunRecord *audit)
{
  g_autofree char *planned = mun_report_value (report, audit, AUDIT_PLANNED_ON);
  g_autofree char *held = show_days (report, audit);
  g_autofree char *first = mun_report_say (report, N_("Planned: %s"), *planned != '\0' ? planned : "–");
  g_autofree char *second = mun_report_say (report, N_("Held: %s"), *held != '\0' ? held : "–");

  return g_strdup_printf ("%s\n%s", first, second);
}

static const MunReportColumn audit_columns[] = {
  { MUN_SHOW_REF },
  { MUN_SHOW_TEXT, N_("Audit, scope and method"), show_title, .weight = 1.6, .least = 88 },
  { MUN_SHOW_TEXT, N_("Sites and processes"), show_places, .weight = 2.4 },
  { MUN_SHOW_TEXT, N_("Dates"), show_dates, .weight = 1.5, .least = 84 },
  { MUN_SHOW_TEXT, N_("Team"), show_team, .weight = 1.2 },
  { AUDIT_STATUS },
  { MUN_SHOW_END },
};

static void
add_about (MunReport *report)
{
  static const int fields[] = {
    AUDIT_PROGRAMME_TITLE, AUDIT_PROGRAMME_VERSION, AUDIT_PROGRAMME_STATUS, AUDIT_PROGRAMME_PERIOD_FROM, AUDIT_PROGRAMME_PERIOD_TO,
    AUDIT_PROGRAMME_AUTHOR, AUDIT_PROGRAMME_APPROVED_BY, AUDIT_PROGRAMME_APPROVED_ON, AUDIT_PROGRAMME_REVIEW_DUE, -1 };

  mun_report_heading (report, 1, N_("The programme"),
                      N_("What the programme covers, from when to when, and what the audits together should show."));
  mun_part_define (report, report->subject, fields);
  mun_report_long_text (report, report->subject, AUDIT_PROGRAMME_PROGRAMME_OBJECTIVES);
}

static void
add_rules (MunReport *report)
{
  static const int fields[] = {
    AUDIT_PROGRAMME_FREQUENCY_TEXT, AUDIT_PROGRAMME_METHODS_TEXT, AUDIT_PROGRAMME_RESPONSIBILITIES_TEXT, AUDIT_PROGRAMME_PLANNING_TEXT,
    AUDIT_PROGRAMME_REPORTING_TEXT, AUDIT_PROGRAMME_AUDITOR_COMPETENCE_TEXT, AUDIT_PROGRAMME_PROCEDURE, -1 };

  mun_report_heading (report, 1, N_("How we audit"),
                      N_("How often, by which methods, who does what, how audits are planned and reported, and what auditors must know."));
  mun_part_define (report, report->subject, fields);
}

static void
add_fact (MunTable *table,
          int       number)
{
  if (number > 0)
    mun_table_add_number (table, number);
  else
    mun_table_add_text (table, "");
}

/* Whether any of the first @n proposals has a change since the last audit: a column of nothing says less than none. */
static gboolean
has_changes (GPtrArray *proposals,
             guint      n)
{
  for (guint i = 0; i < n; i++)
    if (((const MunAuditProposal *) g_ptr_array_index (proposals, i))->facts.changes > 0)
      return TRUE;
  return FALSE;
}

static void
add_proposal (MunReport              *report,
              MunTable               *table,
              const MunAuditProposal *proposal,
              gboolean                changes)
{
  static const char * const importance[] = { "", N_("Low"), N_("Medium"), N_("High") };
  g_autofree char *title = mun_report_title (report, proposal->subject);
  g_autofree char *months = proposal->facts.months >= 0 ? g_strdup_printf ("%d", proposal->facts.months)
                                                        : g_strdup (mun_report_text (report, N_("never")));
  guint step = CLAMP (proposal->facts.importance, 0, 3);

  mun_table_begin_row (table, NULL);
  mun_table_add_text (table, title);
  mun_report_add_band (report, table, proposal->facts.highest_risk);
  mun_table_add_text (table, step > 0 ? mun_report_text (report, importance[step]) : "");
  mun_table_add_text (table, months);
  add_fact (table, proposal->facts.findings);
  add_fact (table, proposal->facts.incidents);
  if (changes)
    add_fact (table, proposal->facts.changes);
  mun_table_add_number (table, proposal->points);
}

static void
add_facts (MunReport *report)
{
  g_autoptr(GPtrArray) proposals = mun_audit_proposals_new (report->workspace);
  const guint shown = MIN (proposals->len, PROPOSALS_SHOWN);
  const gboolean changes = has_changes (proposals, shown);
  g_autofree char *rest = mun_report_say (report, N_("The first %1$u of %2$u sites and processes stand here; an audit of the others is less pressing."), shown, proposals->len);
  MunTable *table;

  if (proposals->len == 0)
    {
      mun_report_none (report, N_("There is no site in scope and no active process to rank."));
      return;
    }
  table = mun_table_new ();
  mun_table_set_caption (table, mun_report_text (report, N_("What the records say today: where an audit is due first")));
  mun_part_head (report, table, N_("Site or process"), MUN_COLUMN_TEXT, 3);
  mun_part_head (report, table, N_("Highest risk"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Importance"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Months since the last audit"), MUN_COLUMN_CENTRED, 1);
  mun_part_head (report, table, N_("Open findings"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("Events in a year"), MUN_COLUMN_NUMBER, 1);
  if (changes)
    mun_part_head (report, table, N_("Changes since"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("Points"), MUN_COLUMN_NUMBER, 1);
  for (guint i = 0; i < shown; i++)
    add_proposal (report, table, g_ptr_array_index (proposals, i), changes);
  mun_document_add_table (report->document, table);
  mun_document_add_footnote (report->document,
                             mun_report_text (report, N_("Points: twice the highest risk score, five for each step of importance, one for each month since the last audit "
                                                         "(at most 24), five for each open finding, four for each event, three for each change. They propose an order; "
                                                         "people decide it.")));
  if (proposals->len > shown)
    mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, rest);
}

static void
add_reasons (MunReport *report)
{
  static const int fields[] = { AUDIT_PROGRAMME_RISK_BASIS, AUDIT_PROGRAMME_RISK_ASSESSMENTS, AUDIT_PROGRAMME_IMPORTANCE_BASIS,
                                AUDIT_PROGRAMME_PREVIOUS_RESULTS_BASIS, AUDIT_PROGRAMME_EARLIER_AUDITS, -1 };

  mun_report_heading (report, 1, N_("Why in this order"),
                      N_("Risks, the importance of processes and earlier results decide where audits take place first and how deep they go."));
  mun_part_define (report, report->subject, fields);
  add_facts (report);
}

static void
add_audits (MunReport *report,
            GPtrArray *audits)
{
  const MunReportTable table = { .caption = N_("Audits of the programme"), .spec = &mun_audit_spec, .columns = audit_columns, .anchors = TRUE };

  mun_report_heading (report, 1, N_("The audits"),
                      N_("Each audit of the period with its date, scope and team. Criteria, aims and checklist stand in the plan of each audit."));
  if (audits->len > 0)
    mun_report_table (report, &table, audits);
  else
    mun_report_missing (report, N_("No audit belongs to this programme yet."),
                        N_("Plan the audits under Audits, or run the internal audit wizard, and choose this programme in each."));
}

static gboolean
is_held (MunRecord *audit)
{
  return mun_record_is_set (audit, AUDIT_ENDED_ON);
}

/* How far a clause, a site or a process has come: an audit in the calendar has shown nothing yet. */
typedef struct {
  guint held;
  guint planned;
} Reach;

static void
add_dot (MunTable  *table,
         Reach     *reach,
         MunRecord *audit,
         gboolean   covered)
{
  mun_table_add_text (table, !covered ? "" : is_held (audit) ? "●" : "○");
  reach->held += covered && is_held (audit);
  reach->planned += covered && !is_held (audit);
}

static void
add_reach (MunReport   *report,
           MunTable    *table,
           const Reach *reach)
{
  if (reach->held > 0)
    mun_table_add_text (table, mun_report_text (report, N_("Audited")));
  else if (reach->planned > 0)
    mun_table_add_text (table, mun_report_text (report, N_("Only planned")));
  else
    mun_table_add_bold (table, mun_report_text (report, N_("Not yet")));
}

static gboolean
covers_audit (const MunClauseCoverage *coverage,
              MunRecord               *audit)
{
  for (guint i = 0; i < coverage->audits->len; i++)
    if (g_str_equal (mun_record_get_id (g_ptr_array_index (coverage->audits, i)), mun_record_get_id (audit)))
      return TRUE;
  return FALSE;
}

static const char *
find_clause_title (MunReport  *report,
                   const char *number)
{
  MunCatalogue *catalogue = mun_report_catalogue (report);
  const MunClause *clause = catalogue != NULL ? mun_catalogue_find_clause (catalogue, "28000", number) : NULL;

  return clause != NULL && clause->title != NULL ? mun_catalogue_text (clause->title, report->language) : "";
}

static void
add_matrix_row (MunReport               *report,
                MunTable                *table,
                const MunClauseCoverage *coverage,
                GPtrArray               *audits)
{
  g_autofree char *name = g_strdup_printf ("%s %s", coverage->clause, find_clause_title (report, coverage->clause));
  Reach reach = { 0 };

  mun_table_begin_row (table, NULL);
  mun_table_add_text (table, name);
  for (guint i = 0; i < audits->len; i++)
    add_dot (table, &reach, g_ptr_array_index (audits, i), covers_audit (coverage, g_ptr_array_index (audits, i)));
  add_fact (table, (int) coverage->items);
  add_reach (report, table, &reach);
}

static guint
add_clause_matrix (MunReport *report,
                   GPtrArray *audits)
{
  g_autoptr(GPtrArray) coverage = mun_clause_coverage_new (report->workspace, report->subject);
  MunTable *table = mun_table_new ();
  guint open = 0;

  mun_table_set_caption (table, mun_report_text (report, N_("Clauses and audits: a mark where the checklist of the audit asks about the clause")));
  mun_part_head (report, table, N_("Clause"), MUN_COLUMN_TEXT, 3);
  for (guint i = 0; i < audits->len; i++)
    mun_table_add_column (table, mun_record_get_ref (g_ptr_array_index (audits, i)), MUN_COLUMN_CENTRED, 1);
  mun_part_head (report, table, N_("Checklist lines"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("State"), MUN_COLUMN_SHORT, 1);
  for (guint i = 0; i < coverage->len; i++)
    {
      add_matrix_row (report, table, g_ptr_array_index (coverage, i), audits);
      open += ((MunClauseCoverage *) g_ptr_array_index (coverage, i))->items == 0;
    }
  mun_document_add_table (report->document, table);
  return open;
}

static gboolean
has_link (MunRecord  *audit,
          int         field,
          const char *id)
{
  g_auto(GStrv) ids = mun_record_get_links (audit, field);

  return g_strv_contains ((const char * const *) ids, id);
}

/* Which audit visits which site or process. */
static void
add_place_matrix (MunReport     *report,
                  GPtrArray     *audits,
                  GPtrArray     *places,
                  int            field,
                  const char    *head,
                  const char    *caption)
{
  MunTable *table = mun_table_new ();

  mun_table_set_caption (table, mun_report_text (report, caption));
  mun_table_set_empty (table, mun_report_text (report, N_("None")));
  mun_part_head (report, table, head, MUN_COLUMN_TEXT, 3);
  for (guint i = 0; i < audits->len; i++)
    mun_table_add_column (table, mun_record_get_ref (g_ptr_array_index (audits, i)), MUN_COLUMN_CENTRED, 1);
  mun_part_head (report, table, N_("State"), MUN_COLUMN_SHORT, 1);
  for (guint i = 0; i < places->len; i++)
    {
      MunRecord *place = g_ptr_array_index (places, i);
      g_autofree char *title = mun_report_title (report, place);
      g_autofree char *name = g_strdup_printf ("%s %s", mun_record_get_ref (place), title);
      Reach reach = { 0 };

      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, name);
      for (guint k = 0; k < audits->len; k++)
        {
          MunRecord *audit = g_ptr_array_index (audits, k);

          add_dot (table, &reach, audit, has_link (audit, field, mun_record_get_id (place)));
        }
      add_reach (report, table, &reach);
    }
  mun_document_add_table (report->document, table);
}

static void
add_coverage (MunReport *report,
              GPtrArray *audits)
{
  g_autoptr(GPtrArray) sites = mun_workspace_find (report->workspace, &mun_site_spec, SITE_IN_SCOPE, MUN_IS, "1", -1);
  g_autoptr(GPtrArray) processes = mun_workspace_find (report->workspace, &mun_business_process_spec, BUSINESS_PROCESS_STATUS, MUN_IS, "active", -1);
  guint open;

  mun_report_heading (report, 1, N_("Coverage"),
                      N_("Each clause, each site and each process should be audited at least once in the period. Clauses are counted from the checklists, "
                         "so an audit counts once its checklist is written. ● marks an audit that was held, ○ one that is only planned."));
  open = add_clause_matrix (report, audits);
  if (open > 0)
    {
      g_autofree char *text = mun_report_say (report, N_("Clauses that no checklist of the programme asks about yet: %u. Add lines to the checklists of the audits to come."), open);

      mun_document_add_callout (report->document, MUN_CALLOUT_MISSING, text);
    }
  add_place_matrix (report, audits, sites, AUDIT_SITES, N_("Site"), N_("Sites in scope and audits"));
  add_place_matrix (report, audits, processes, AUDIT_PROCESSES, N_("Process"), N_("Active processes and audits"));
}

static void
add_state_row (MunReport *report,
               MunTable  *table,
               MunRecord *audit)
{
  static const char * const grades[] = { "major", "minor", "observation", "opportunity", "conform" };
  g_autoptr(GPtrArray) findings = mun_workspace_find (report->workspace, &mun_audit_finding_spec, AUDIT_FINDING_AUDIT, MUN_IS, mun_record_get_id (audit), -1);
  g_autofree char *reported = mun_report_value (report, audit, AUDIT_REPORTED_ON);
  guint open = findings->len - mun_part_count (findings, AUDIT_FINDING_STATUS, "closed");

  mun_table_begin_row (table, NULL);
  mun_table_add_link (table, mun_record_get_ref (audit), mun_record_get_ref (audit));
  mun_part_cell (report, table, audit, AUDIT_TITLE);
  mun_table_add_text (table, reported);
  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    add_fact (table, (int) mun_part_count (findings, AUDIT_FINDING_GRADE, grades[i]));
  mun_table_add_number (table, open);
}

static void
add_state_table (MunReport *report,
                 GPtrArray *audits)
{
  MunTable *table = mun_table_new ();

  mun_table_set_caption (table, mun_report_text (report, N_("Audits and their findings")));
  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, &mun_audit_spec, AUDIT_TITLE, MUN_COLUMN_TEXT, 3);
  mun_part_column (report, table, &mun_audit_spec, AUDIT_REPORTED_ON, MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Major"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("Minor"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("Observations"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("Opportunities"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("Good practice"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("Not closed"), MUN_COLUMN_NUMBER, 1);
  for (guint i = 0; i < audits->len; i++)
    add_state_row (report, table, g_ptr_array_index (audits, i));
  mun_document_add_table (report->document, table);
}

static void
add_state (MunReport *report,
           GPtrArray *audits)
{
  guint held = 0, late = 0;

  for (guint i = 0; i < audits->len; i++)
    {
      MunRecord *audit = g_ptr_array_index (audits, i);

      held += is_held (audit);
      late += !is_held (audit) && mun_report_is_past (report, audit, AUDIT_PLANNED_ON);
    }
  mun_report_heading (report, 1, N_("State of the programme"),
                      N_("How far the programme has been carried out, and what the audits found so far."));
  mun_part_figure_number (report, audits->len, N_("Audits planned"));
  mun_part_figure_number (report, held, N_("Audits held"));
  mun_part_figure_number (report, late, N_("Audits overdue"));
  if (audits->len > 0)
    add_state_table (report, audits);
  else
    mun_report_none (report, N_("No audit has been planned, so there are no results."));
}

static void
build (MunReport *report)
{
  g_autoptr(GPtrArray) audits = NULL;

  if (report->subject == NULL)
    {
      mun_report_heading (report, 1, N_("The programme"),
                          N_("What the programme covers, from when to when, and what the audits together should show."));
      mun_report_missing (report, N_("No audit programme has been written."),
                          N_("Write one under Audit programmes, or run the internal audit wizard."));
      return;
    }
  mun_report_set_period (report, mun_record_get (report->subject, AUDIT_PROGRAMME_PERIOD_FROM), mun_record_get (report->subject, AUDIT_PROGRAMME_PERIOD_TO));
  audits = mun_workspace_find (report->workspace, &mun_audit_spec, AUDIT_PROGRAMME, MUN_IS, mun_record_get_id (report->subject), -1);
  add_about (report);
  add_rules (report);
  add_reasons (report);
  add_audits (report, audits);
  add_coverage (report, audits);
  add_state (report, audits);
  mun_report_heading (report, 1, N_("Version history"), N_("The versions of the programme, who wrote and who approved them, and what changed."));
  mun_report_versions (report, &mun_audit_programme_spec);
}

const MunReportType mun_audit_programme_report = {
  .id = "audit-programme",
  .code = "R25",
  .records = "audit_programme",
  .title = N_("Internal audit programme"),
  .purpose = N_("Plans the internal audits of a period: which, when, how, by whom and why in this order."),
  .clause = "9.2.2",
  .subject = &mun_audit_programme_spec,
  .classification = "internal",
  .inside = TRUE,
  .signatures = MUN_SIGN_APPROVED,
  .build = build,
};
