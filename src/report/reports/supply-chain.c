/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "report/reports/chapters.h"
#include "report/reports/supply-picture.h"

#define CHECK_MONTHS 12 /* an external provision that nobody looked at for so long is named */

/* Suppliers --------------------------------------------------------------------------------------------------------- */

static gboolean
is_in_use (MunReport *report,
           MunRecord *supplier)
{
  const char *state = mun_record_get (supplier, SUPPLIER_STATUS);

  (void) report;
  return g_str_equal (state, "approved") || g_str_equal (state, "conditional");
}

static gboolean
is_assessment_due (MunReport *report,
                   MunRecord *supplier)
{
  if (!is_in_use (report, supplier))
    return FALSE;
  return mun_report_is_past (report, supplier, SUPPLIER_ASSESSMENT_DUE) || !mun_record_is_set (supplier, SUPPLIER_LAST_ASSESSED_ON);
}

static gboolean
has_old_certificate (MunReport *report,
                     MunRecord *supplier)
{
  return is_in_use (report, supplier) && mun_report_is_past (report, supplier, SUPPLIER_CERTIFICATE_VALID_UNTIL);
}

static gboolean
lacks_terms (MunReport *report,
             MunRecord *supplier)
{
  return is_in_use (report, supplier) && !mun_record_get_yes (supplier, SUPPLIER_CONTRACT_HAS_SECURITY);
}

static void
add_suppliers (MunReport *report,
               GPtrArray *suppliers)
{
  static const MunReportColumn who[] = {
    { MUN_SHOW_REF }, { SUPPLIER_NAME, .weight = 1.4 }, { SUPPLIER_KIND }, { SUPPLIER_SERVICES, .weight = 3 }, { SUPPLIER_DIRECTION },
    { SUPPLIER_COUNTRY }, { SUPPLIER_CRITICALITY }, { SUPPLIER_OWNER }, { SUPPLIER_STATUS }, { MUN_SHOW_END } };
  static const MunReportColumn terms[] = {
    { MUN_SHOW_REF }, { SUPPLIER_NAME, .weight = 1.2 }, { SUPPLIER_SECURITY_REQUIREMENTS, .weight = 3 }, { SUPPLIER_CONTRACT_REF, .weight = 1.2 },
    { SUPPLIER_CONTRACT_HAS_SECURITY, N_("Terms in the contract") }, { SUPPLIER_CERTIFICATES, .weight = 1.4 }, { SUPPLIER_CERTIFICATE_VALID_UNTIL },
    { SUPPLIER_ASSESSMENT_STATUS }, { SUPPLIER_LAST_ASSESSED_ON }, { SUPPLIER_ASSESSMENT_DUE }, { MUN_SHOW_END } };
  const MunReportTable services = { .caption = N_("Who does what for us"), .spec = &mun_supplier_spec, .columns = who, .anchors = TRUE };
  const MunReportTable demands = { .caption = N_("Security terms, certificates and latest assessment"), .spec = &mun_supplier_spec, .columns = terms };

  mun_report_heading (report, 1, N_("Suppliers and partners"),
                      N_("Everybody outside who moves, stores, guards or processes something for us, or has access. How critical they are decides how closely "
                         "and how often they are looked at; the day of the next look stands with each assessment."));
  mun_chapter_table (report, &services, suppliers, N_("No supplier or partner has been recorded."),
                     N_("Record everybody who moves, stores, guards or has access under Suppliers."));
  if (suppliers->len > 0)
    mun_report_table (report, &demands, suppliers);
}

static void
add_assessments (MunReport *report)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { SUPPLIER_ASSESSMENT_SUPPLIER, .weight = 1.2 }, { SUPPLIER_ASSESSMENT_ASSESSED_ON }, { SUPPLIER_ASSESSMENT_METHOD },
    { SUPPLIER_ASSESSMENT_ASSESSOR }, { SUPPLIER_ASSESSMENT_SCORE }, { SUPPLIER_ASSESSMENT_FINDINGS, .weight = 2.4 },
    { SUPPLIER_ASSESSMENT_RESULT }, { SUPPLIER_ASSESSMENT_ACTIONS, .weight = 2 }, { SUPPLIER_ASSESSMENT_NEXT_DUE }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Assessments, newest first"), .spec = &mun_supplier_assessment_spec, .columns = columns };
  g_autoptr(GPtrArray) assessments = mun_chapter_sorted (report, &mun_supplier_assessment_spec, -1, NULL, SUPPLIER_ASSESSMENT_ASSESSED_ON, TRUE);

  mun_report_heading (report, 1, N_("Assessments of suppliers"), N_("Each dated look at the security of a supplier: how it was made, what was seen and what was agreed."));
  mun_chapter_table (report, &table, assessments, N_("No supplier has been assessed yet."), N_("Record an assessment in the supplier, the highly critical ones first."));
}

/* External provision ------------------------------------------------------------------------------------------------ */

static gboolean
is_unchecked (MunReport *report,
              MunRecord *provision)
{
  g_autofree char *limit = mun_date_add_months (report->today, -CHECK_MONTHS);
  const char *checked = mun_record_get (provision, EXTERNAL_PROVISION_LAST_CHECKED_ON);

  return mun_record_is (provision, EXTERNAL_PROVISION_STATUS, "active") && strcmp (checked, limit) < 0;
}

static void
add_provisions (MunReport *report,
                GPtrArray *provisions)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { EXTERNAL_PROVISION_SUPPLIER }, { EXTERNAL_PROVISION_PROCESS }, { EXTERNAL_PROVISION_WHAT, .weight = 2 },
    { EXTERNAL_PROVISION_AFFECTS_CONFORMITY, N_("Matters") }, { EXTERNAL_PROVISION_CONTROLS_TEXT, .weight = 2 },
    { EXTERNAL_PROVISION_OUR_RESPONSIBLE }, { EXTERNAL_PROVISION_SUPPLIER_RESPONSIBLE }, { EXTERNAL_PROVISION_MONITORING_TEXT, .weight = 2 },
    { EXTERNAL_PROVISION_LAST_CHECKED_ON }, { EXTERNAL_PROVISION_STATUS }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Processes that others carry out for us"), .spec = &mun_external_provision_spec, .columns = columns };

  mun_report_heading (report, 1, N_("Externally provided processes"),
                      N_("They stay inside the system. For each one: which of our processes it is, how we control it, who answers for it on both sides, and how it is checked."));
  mun_chapter_table (report, &table, provisions, N_("No externally provided process has been recorded."),
                     N_("Record under Suppliers which of your processes others carry out, with your controls and a named person on each side."));
}

/* Flows --------------------------------------------------------------------------------------------------------------- */

static void
add_flow (MunReport *report,
          MunRecord *flow)
{
  static const int fields[] = { SUPPLY_FLOW_GOODS, SUPPLY_FLOW_YEARLY_VOLUME, SUPPLY_FLOW_REQUIRED_SECURITY_LEVEL, -1 };
  static const int state[] = { SUPPLY_FLOW_DIRECTION, SUPPLY_FLOW_VALUE_CLASS, SUPPLY_FLOW_OWNER, SUPPLY_FLOW_STATUS, -1 };
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { SUPPLY_STAGE_SEQ, N_("Stage") }, { SUPPLY_STAGE_PLACE, .weight = 1.4 }, { SUPPLY_STAGE_ACTIVITY }, { SUPPLY_STAGE_SITE }, { SUPPLY_STAGE_SUPPLIER },
    { SUPPLY_STAGE_CUSTODY_PROOF, .weight = 1.2 }, { SUPPLY_STAGE_WEAK_POINT, .weight = 1.6 }, { SUPPLY_STAGE_MEASURES, .weight = 1.6 }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Stages: who holds the goods, and the proof of each handover"), .spec = &mun_supply_stage_spec, .columns = columns };
  g_autoptr(GPtrArray) stages = mun_workspace_children (report->workspace, flow, &mun_supply_stage_spec);

  mun_part_heading (report, 2, flow, SUPPLY_FLOW_NAME);
  mun_part_define_joined (report, flow, N_("Direction, value, owner, status"), state);
  mun_part_define (report, flow, fields);
  mun_chapter_table (report, &table, stages, N_("This flow has no stages yet."), N_("Add its stages in the flow, from the first hand to the last."));
}

static void
add_flows (MunReport *report,
           GPtrArray *flows)
{
  mun_report_heading (report, 1, N_("Flows of goods and information"),
                      N_("What moves along the supply chain, stage by stage: where it is, who holds it, how a handover is proven, where it is weak and what is done about that."));
  if (flows->len == 0)
    mun_report_missing (report, N_("No flow has been recorded."), N_("Record the main flows under Supply chain, each with its stages."));
  for (guint i = 0; i < flows->len; i++)
    add_flow (report, g_ptr_array_index (flows, i));
}

/* Dependencies -------------------------------------------------------------------------------------------------------- */

static gboolean
is_uncovered (MunReport *report,
              MunRecord *dependency)
{
  (void) report;
  return mun_record_is (dependency, INTERDEPENDENCY_STATUS, "active") && !mun_record_is_set (dependency, INTERDEPENDENCY_WORKAROUND)
         && !mun_record_is_set (dependency, INTERDEPENDENCY_RISK);
}

static char *
show_parties (MunReport *report,
              MunRecord *dependency)
{
  static const int fields[] = { INTERDEPENDENCY_SUPPLIER, INTERDEPENDENCY_DEPENDS_ON_SUPPLIER, INTERDEPENDENCY_PROCESS, -1 };

  return mun_part_join (report, dependency, fields);
}

static char *
show_risk (MunReport *report,
           MunRecord *dependency)
{
  return mun_part_links (report, dependency, INTERDEPENDENCY_RISK);
}

static void
add_dependencies (MunReport *report,
                  GPtrArray *dependencies)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { INTERDEPENDENCY_TITLE, .weight = 1.6 }, { INTERDEPENDENCY_KIND }, { INTERDEPENDENCY_INTERNAL },
    { MUN_SHOW_TEXT, N_("Between"), show_parties, .weight = 1.6 }, { INTERDEPENDENCY_EFFECT, .weight = 2 }, { INTERDEPENDENCY_WORKAROUND, .weight = 2 },
    { MUN_SHOW_TEXT, N_("Risk"), show_risk, .weight = 1.4 }, { INTERDEPENDENCY_STATUS }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("What depends on what"), .spec = &mun_interdependency_spec, .columns = columns };
  g_autoptr(GPtrArray) uncovered = mun_chapter_pick (report, dependencies, is_uncovered);

  mun_report_heading (report, 1, N_("Dependencies"),
                      N_("Where one supplier, site, system or person stands for many. Each one in force needs a way round or a risk that is looked after."));
  mun_chapter_table (report, &table, dependencies, N_("No dependency has been recorded."), N_("Record under Supply chain what would stop the work if it failed."));
  if (uncovered->len > 0)
    mun_document_add_callout (report->document, MUN_CALLOUT_WARNING,
                              mun_report_text (report, N_("Dependencies without a way round and without a risk stand in the chapter on what is overdue.")));
}

/* Map ----------------------------------------------------------------------------------------------------------------- */

/* The same picture as in the window. */
static void
add_map (MunReport *report)
{
  g_autoptr(MunSupplyPicture) picture = mun_supply_picture_new (report->workspace, report->options->language);
  g_autofree char *spoken = mun_supply_picture_spoken (picture);

  mun_report_heading (report, 1, N_("The chain as a map"), NULL);
  mun_part_chain (report, &picture->chain,
                  mun_report_text (report, N_("Who hands over to whom and what depends on what: thick arrows for high criticality or no way round, broken ones for "
                                              "dependencies, a diamond for a single point")), spoken);
}

/* Overview and late list ---------------------------------------------------------------------------------------------- */

static void
add_overview (MunReport *report,
              GPtrArray *suppliers,
              GPtrArray *provisions,
              GPtrArray *dependencies)
{
  g_autoptr(GPtrArray) used = mun_chapter_pick (report, suppliers, is_in_use);
  g_autoptr(GPtrArray) due = mun_chapter_pick (report, suppliers, is_assessment_due);
  g_autoptr(GPtrArray) uncovered = mun_chapter_pick (report, dependencies, is_uncovered);

  mun_report_heading (report, 1, N_("At a glance"), N_("How many partners the security of the supply chain rests on, and whether they are looked after."));
  mun_part_figure_number (report, used->len, N_("Suppliers in use"));
  mun_part_figure_number (report, mun_part_count (used, SUPPLIER_CRITICALITY, "high"), N_("Highly critical"));
  mun_part_figure_number (report, due->len, N_("Assessments overdue"));
  mun_part_figure_number (report, provisions->len, N_("Processes run by others"));
  mun_part_figure_number (report, uncovered->len, N_("Dependencies not covered"));
}

static void
add_late_suppliers (MunReport  *report,
                    GPtrArray  *suppliers,
                    const char *caption,
                    const char *none,
                    gboolean  (*belongs) (MunReport *report, MunRecord *record))
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { SUPPLIER_NAME, .weight = 2 }, { SUPPLIER_CRITICALITY }, { SUPPLIER_OWNER }, { SUPPLIER_LAST_ASSESSED_ON }, { SUPPLIER_ASSESSMENT_DUE },
    { SUPPLIER_CERTIFICATE_VALID_UNTIL }, { SUPPLIER_CONTRACT_HAS_SECURITY, N_("Terms in the contract") }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = caption, .spec = &mun_supplier_spec, .columns = columns };
  g_autoptr(GPtrArray) late = mun_chapter_pick (report, suppliers, belongs);

  mun_chapter_list (report, &table, late, none);
}

static void
add_late (MunReport *report,
          GPtrArray *suppliers,
          GPtrArray *provisions,
          GPtrArray *dependencies)
{
  static const MunReportColumn provision_columns[] = {
    { MUN_SHOW_REF }, { EXTERNAL_PROVISION_WHAT, .weight = 3 }, { EXTERNAL_PROVISION_SUPPLIER }, { EXTERNAL_PROVISION_OUR_RESPONSIBLE },
    { EXTERNAL_PROVISION_LAST_CHECKED_ON }, { MUN_SHOW_END } };
  static const MunReportColumn dependency_columns[] = { { MUN_SHOW_REF }, { INTERDEPENDENCY_TITLE, .weight = 2 }, { INTERDEPENDENCY_KIND }, { MUN_SHOW_END } };
  const MunReportTable unchecked = { .caption = N_("Externally provided processes not checked for twelve months"), .spec = &mun_external_provision_spec,
                                     .columns = provision_columns };
  const MunReportTable open = { .caption = N_("Dependencies without a way round and without a risk"), .spec = &mun_interdependency_spec, .columns = dependency_columns };
  g_autoptr(GPtrArray) late = mun_chapter_pick (report, provisions, is_unchecked);
  g_autoptr(GPtrArray) uncovered = mun_chapter_pick (report, dependencies, is_uncovered);

  mun_report_heading (report, 1, N_("What is overdue"), N_("What the people named here have to do next."));
  add_late_suppliers (report, suppliers, N_("Assessment overdue or never made"), N_("No assessment is overdue."), is_assessment_due);
  add_late_suppliers (report, suppliers, N_("Certificate run out"), N_("No certificate of a supplier in use has run out."), has_old_certificate);
  add_late_suppliers (report, suppliers, N_("Security terms not in the contract"), N_("Every contract of a supplier in use contains the security terms."), lacks_terms);
  mun_chapter_list (report, &unchecked, late, N_("Every externally provided process in use was checked in the last twelve months."));
  mun_chapter_list (report, &open, uncovered, N_("Every dependency in force has a way round or a risk."));
}

static void
build (MunReport *report)
{
  g_autoptr(GPtrArray) suppliers = mun_workspace_find (report->workspace, &mun_supplier_spec, -1);
  g_autoptr(GPtrArray) provisions = mun_workspace_find (report->workspace, &mun_external_provision_spec, -1);
  g_autoptr(GPtrArray) flows = mun_workspace_find (report->workspace, &mun_supply_flow_spec, -1);
  g_autoptr(GPtrArray) dependencies = mun_workspace_find (report->workspace, &mun_interdependency_spec, -1);

  add_overview (report, suppliers, provisions, dependencies);
  add_late (report, suppliers, provisions, dependencies);
  add_map (report);
  add_suppliers (report, suppliers);
  add_assessments (report);
  add_provisions (report, provisions);
  add_flows (report, flows);
  add_dependencies (report, dependencies);
}

const MunReportType mun_supply_chain_report = {
  .id = "supply-chain",
  .code = "R17",
  .records = "supplier supply_flow interdependency",
  .title = N_("Supply chain security"),
  .purpose = N_("Shows who outside the organisation can affect security, what was agreed with them and how that is checked."),
  .clause = "4.3, 8.1, 8.4",
  .classification = "confidential",
  .inside = TRUE,
  .signatures = MUN_SIGN_PREPARED,
  .landscape = TRUE,
  .build = build,
};
