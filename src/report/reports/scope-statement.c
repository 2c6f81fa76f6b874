/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>

#include "report/reports/kit.h"

static const MunReportColumn site_columns[] = {
  { MUN_SHOW_REF }, { SITE_NAME, .weight = 2 }, { SITE_KIND }, { SITE_ADDRESS, .weight = 2 }, { SITE_ACTIVITIES },
  { SITE_HEAD_COUNT }, { SITE_SITE_OWNER }, { MUN_SHOW_END }
};

static const MunReportColumn outside_site_columns[] = {
  { MUN_SHOW_REF }, { SITE_NAME }, { SITE_ADDRESS }, { SITE_EXCLUSION_REASON, .weight = 2 }, { MUN_SHOW_END }
};

static const MunReportColumn process_columns[] = {
  { MUN_SHOW_REF }, { BUSINESS_PROCESS_NAME, .weight = 2 }, { BUSINESS_PROCESS_KIND }, { BUSINESS_PROCESS_OWNER },
  { BUSINESS_PROCESS_PERFORMED_BY }, { BUSINESS_PROCESS_IMPORTANCE }, { MUN_SHOW_END }
};

static const MunReportColumn provision_columns[] = {
  { MUN_SHOW_REF }, { EXTERNAL_PROVISION_WHAT, .weight = 2 }, { EXTERNAL_PROVISION_SUPPLIER }, { EXTERNAL_PROVISION_PROCESS },
  { EXTERNAL_PROVISION_CONTROLS_TEXT, .weight = 2 }, { EXTERNAL_PROVISION_OUR_RESPONSIBLE }, { MUN_SHOW_END }
};

static const MunReportColumn issue_columns[] = {
  { MUN_SHOW_REF }, { ISSUE_TITLE, .weight = 2 }, { ISSUE_ORIGIN }, { ISSUE_EFFECT }, { MUN_SHOW_END }
};

static const MunReportColumn demand_columns[] = {
  { MUN_SHOW_REF }, { PARTY_REQUIREMENT_PARTY }, { PARTY_REQUIREMENT_STATEMENT, .weight = 2 }, { PARTY_REQUIREMENT_DECISION }, { MUN_SHOW_END }
};

static const MunReportColumn law_columns[] = {
  { MUN_SHOW_REF }, { LEGAL_REQUIREMENT_TITLE, .weight = 2 }, { LEGAL_REQUIREMENT_CITATION }, { LEGAL_REQUIREMENT_ISSUER }, { MUN_SHOW_END }
};

static const MunReportColumn supplier_columns[] = {
  { MUN_SHOW_REF }, { SUPPLIER_NAME }, { SUPPLIER_KIND }, { SUPPLIER_SERVICES, .weight = 2 }, { SUPPLIER_CRITICALITY }, { MUN_SHOW_END }
};

static const struct {
  int                    field;
  const MunSpec         *spec;
  const MunReportColumn *columns;
  const char            *missing;
} considered[] = {
  { SCOPE_ISSUES, &mun_issue_spec, issue_columns, N_("No inside or outside issue is named as considered.") },
  { SCOPE_PARTY_REQUIREMENTS, &mun_party_requirement_spec, demand_columns, N_("No requirement of an interested party is named as considered.") },
  { SCOPE_LEGAL_REQUIREMENTS, &mun_legal_requirement_spec, law_columns, N_("No obligation is named as considered.") },
  { SCOPE_SUPPLIERS, &mun_supplier_spec, supplier_columns, N_("No supplier or partner is named as considered.") },
};

static const MunReportColumn named_site_columns[] = { { MUN_SHOW_REF }, { SITE_NAME }, { MUN_SHOW_END } };
static const MunReportColumn named_process_columns[] = { { MUN_SHOW_REF }, { BUSINESS_PROCESS_NAME }, { MUN_SHOW_END } };
static const MunReportColumn named_supplier_columns[] = { { MUN_SHOW_REF }, { SUPPLIER_NAME }, { MUN_SHOW_END } };

/* The registers say what is so today. Of a version that was replaced only what stands in the version itself is true. */
static gboolean
is_replaced (MunReport *report)
{
  return mun_record_is (report->subject, SCOPE_STATUS, "superseded");
}

static void
add_not_kept (MunReport *report)
{
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE,
                              mun_report_text (report, N_("This version was replaced. The registers of its time are not kept: what it does not name itself cannot be told any more.")));
}

static void
add_linked (MunReport             *report,
            int                    field,
            const MunSpec         *spec,
            const MunReportColumn *columns,
            const char            *missing)
{
  const MunReportTable table = { .spec = spec, .columns = columns };
  g_autoptr(GPtrArray) records = mun_workspace_linked (report->workspace, report->subject, field);

  if (records->len > 0)
    mun_report_table (report, &table, records);
  else
    mun_report_missing (report, missing, N_("Choose them in the scope, or run the scope wizard."));
}

static void
add_statement (MunReport *report)
{
  g_autofree char *statement = mun_report_value (report, report->subject, SCOPE_STATEMENT);

  mun_report_heading (report, 1, N_("The scope"), N_("This sentence says what the security management system covers. It is the text for a certificate."));
  if (*statement != '\0')
    mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LEAD, statement);
  else
    mun_report_missing (report, N_("The scope has no statement yet."), N_("Write it in the scope, or run the scope wizard."));
  mun_report_long_text (report, report->subject, SCOPE_PRODUCTS_SERVICES);
}

static void
add_sites (MunReport *report)
{
  const MunReportTable table = { .spec = &mun_site_spec, .columns = outside_site_columns };
  g_autoptr(GPtrArray) outside = mun_workspace_find (report->workspace, &mun_site_spec, SITE_IN_SCOPE, MUN_IS, "0", -1);

  if (is_replaced (report))
    {
      mun_report_heading (report, 1, N_("Sites"), N_("These places belonged to the system."));
      add_linked (report, SCOPE_SITES, &mun_site_spec, named_site_columns, N_("This version names no site. Which ones belonged to it is not kept."));
      return;
    }
  mun_report_heading (report, 1, N_("Sites"), N_("These places belong to the system, with the number of people who work there."));
  add_linked (report, SCOPE_SITES, &mun_site_spec, site_columns, N_("No site is named."));
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, N_("Sites outside the scope")));
  if (outside->len > 0)
    mun_report_table (report, &table, outside);
  else
    mun_report_none (report, N_("None: every site on record is inside."));
}

/* Of the suppliers that the scope names, those whose work is not described line by line. */
static GPtrArray *
list_without_line (MunReport *report,
                   GPtrArray *provisions)
{
  GPtrArray *suppliers = mun_workspace_linked (report->workspace, report->subject, SCOPE_SUPPLIERS);

  for (guint i = suppliers->len; i > 0; i--)
    for (guint j = 0; j < provisions->len; j++)
      if (mun_record_is (provisions->pdata[j], EXTERNAL_PROVISION_SUPPLIER, mun_record_get_id (suppliers->pdata[i - 1])))
        {
          g_ptr_array_remove_index (suppliers, i - 1);
          break;
        }
  return suppliers;
}

static void
add_work_of_others (MunReport *report)
{
  const MunReportTable lines = { .spec = &mun_external_provision_spec, .columns = provision_columns };
  const MunReportTable named = { .spec = &mun_supplier_spec, .columns = supplier_columns };
  g_autoptr(GPtrArray) provisions = mun_workspace_find (report->workspace, &mun_external_provision_spec, EXTERNAL_PROVISION_STATUS, MUN_IS_NOT, "ended", -1);
  g_autoptr(GPtrArray) suppliers = list_without_line (report, provisions);

  mun_report_heading (report, 1, N_("Work that others do for us"),
                      N_("Processes and services from outside that can affect security stay inside the system. The table says how they are controlled."));
  if (provisions->len > 0)
    mun_report_table (report, &lines, provisions);
  if (suppliers->len > 0)
    {
      mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, N_("Others who work for us inside the scope")));
      mun_report_table (report, &named, suppliers);
      if (!report->options->public_edition)
        mun_report_missing (report, N_("For these partners no line says which work they do and how it is controlled."),
                            N_("Write it at the supplier, under “Externally provided processes”."));
    }
  if (provisions->len == 0 && suppliers->len == 0)
    mun_report_missing (report, N_("No process provided from outside is on record."),
                        N_("Record them under Supply chain; if nobody works for you, say so in the boundaries."));
}

static void
add_work_of_others_then (MunReport *report)
{
  mun_report_heading (report, 1, N_("Work that others do for us"), N_("Processes and services from outside that can affect security stay inside the system."));
  add_linked (report, SCOPE_SUPPLIERS, &mun_supplier_spec, named_supplier_columns,
              N_("This version names no partner. Who worked for us in its time is not kept."));
}

static void
add_processes (MunReport *report)
{
  if (is_replaced (report))
    {
      mun_report_heading (report, 1, N_("Processes"), N_("These activities belonged to the system, also where somebody else performed them."));
      add_linked (report, SCOPE_PROCESSES, &mun_business_process_spec, named_process_columns, N_("This version names no process. Which ones belonged to it is not kept."));
      return;
    }
  mun_report_heading (report, 1, N_("Processes"), N_("These activities belong to the system, also where somebody else performs them."));
  add_linked (report, SCOPE_PROCESSES, &mun_business_process_spec, process_columns, N_("No process is named."));
}

static void
add_boundaries (MunReport *report)
{
  mun_report_heading (report, 1, N_("Boundaries and supply chain"),
                      N_("The system begins and ends here, in place and along the supply chain."));
  mun_report_long_text (report, report->subject, SCOPE_BOUNDARIES);
  mun_report_text_below (report, report->subject, SCOPE_UPSTREAM, N_("Upstream, before the goods reach us"));
  mun_report_text_below (report, report->subject, SCOPE_DOWNSTREAM, N_("Downstream, after the goods leave us"));
}

static void
add_exclusions (MunReport *report)
{
  mun_report_heading (report, 1, N_("What is left out"),
                      N_("An exclusion is permitted only where security does not suffer; each one needs a reason."));
  if (!mun_record_is_set (report->subject, SCOPE_EXCLUSIONS))
    {
      mun_report_none (report, N_("None: nothing is left out."));
      return;
    }
  mun_report_long_text (report, report->subject, SCOPE_EXCLUSIONS);
  if (mun_record_is_set (report->subject, SCOPE_EXCLUSION_REASONS))
    mun_report_long_text (report, report->subject, SCOPE_EXCLUSION_REASONS);
  else
    mun_report_missing (report, N_("The exclusions have no reason."), N_("Write it in the scope under “Why it is left out”."));
}

static void
add_considered (MunReport *report)
{
  mun_report_heading (report, 1, N_("What was considered"),
                      N_("The scope was drawn with these issues, demands, obligations and partners in view."));
  for (guint i = 0; i < G_N_ELEMENTS (considered); i++)
    {
      mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_label (report, &mun_scope_spec, considered[i].field));
      /* Each partner stands once: where the work is described. */
      if (considered[i].field == SCOPE_SUPPLIERS && mun_record_is_set (report->subject, SCOPE_SUPPLIERS))
        mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, mun_report_text (report, N_("They stand under “Work that others do for us”.")));
      else
        add_linked (report, considered[i].field, considered[i].spec, considered[i].columns, considered[i].missing);
    }
}

/* "Yard: Mill Lane 4, Leeds" */
static void
add_titles (MunReport *report,
            GPtrArray *records,
            int        more)
{
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *title = mun_report_title (report, records->pdata[i]);
      g_autofree char *value = mun_report_value (report, records->pdata[i], more);
      g_autofree char *both = mun_report_say (report, N_("%1$s: %2$s"), title, value);

      mun_document_add_bullet (report->document, *value != '\0' ? both : title);
    }
}

static void
add_public_places (MunReport *report)
{
  g_autoptr(GPtrArray) sites = mun_workspace_linked (report->workspace, report->subject, SCOPE_SITES);
  g_autoptr(GPtrArray) processes = mun_workspace_linked (report->workspace, report->subject, SCOPE_PROCESSES);
  g_autofree char *names = mun_report_names (report, processes);

  mun_report_heading (report, 1, N_("Sites"), NULL);
  add_titles (report, sites, SITE_ADDRESS);
  if (sites->len == 0)
    mun_report_none (report, is_replaced (report) ? N_("This version names no site. Which ones belonged to it is not kept.") : N_("No site is named."));
  if (processes->len > 0)
    {
      mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, N_("Processes")));
      mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NORMAL, names);
    }
  mun_report_paragraph (report, N_("Work that others do for us inside the boundaries belongs to the system, too."));
}

static void
add_public_boundaries (MunReport *report)
{
  static const struct { int field; const char *label; } texts[] = {
    { SCOPE_BOUNDARIES, N_("Boundaries") },
    { SCOPE_UPSTREAM, N_("Upstream, before the goods reach us") },
    { SCOPE_DOWNSTREAM, N_("Downstream, after the goods leave us") },
  };

  mun_report_heading (report, 1, N_("Boundaries and supply chain"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (mun_record_is_set (report->subject, texts[i].field))
      mun_report_text_below (report, report->subject, texts[i].field, texts[i].label);
}

static void
add_public_exclusions (MunReport *report)
{
  g_autoptr(GPtrArray) outside = is_replaced (report) ? g_ptr_array_new ()
                                                      : mun_workspace_find (report->workspace, &mun_site_spec, SITE_IN_SCOPE, MUN_IS, "0", -1);
  gboolean is_set = mun_record_is_set (report->subject, SCOPE_EXCLUSIONS);

  mun_report_heading (report, 1, N_("What is left out"), NULL);
  if (is_set)
    mun_report_long_text (report, report->subject, SCOPE_EXCLUSIONS);
  if (is_set && mun_record_is_set (report->subject, SCOPE_EXCLUSION_REASONS))
    mun_report_long_text (report, report->subject, SCOPE_EXCLUSION_REASONS);
  if (outside->len > 0)
    mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, N_("Sites outside the scope")));
  add_titles (report, outside, SITE_EXCLUSION_REASON);
  if (!is_set && outside->len == 0)
    mun_report_paragraph (report, N_("None: nothing is left out."));
}

/* For a customer: what is covered and what is not, on a page or two. What others demand, what could happen, who works for us and how many people
 * are where is no matter for those outside. */
static void
build_public_edition (MunReport *report)
{
  g_autofree char *products = mun_report_value (report, report->subject, SCOPE_PRODUCTS_SERVICES);
  g_autofree char *statement = mun_report_value (report, report->subject, SCOPE_STATEMENT);

  mun_document_set_front (report->document, MUN_FRONT_BLOCK);
  mun_report_heading (report, 1, N_("The scope"), NULL);
  if (*statement != '\0')
    mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LEAD, statement);
  else
    mun_report_none (report, N_("The scope has no statement yet."));
  if (*products != '\0')
    mun_report_long_text (report, report->subject, SCOPE_PRODUCTS_SERVICES);
  add_public_places (report);
  add_public_boundaries (report);
  add_public_exclusions (report);
}

static void
build (MunReport *report)
{
  mun_report_set_subtitle (report, mun_report_text (report, N_("Security management system according to ISO 28000:2022")));
  if (report->subject == NULL)
    {
      mun_report_heading (report, 1, N_("The scope"), NULL);
      mun_report_missing (report, N_("The scope of the system has not been written yet."), N_("Run the scope wizard, or write it under Scope."));
      return;
    }
  if (report->options->public_edition)
    {
      build_public_edition (report);
      return;
    }

  add_statement (report);
  if (is_replaced (report))
    add_not_kept (report);
  add_sites (report);
  add_processes (report);
  if (is_replaced (report))
    add_work_of_others_then (report);
  else
    add_work_of_others (report);
  add_boundaries (report);
  add_exclusions (report);
  add_considered (report);
  mun_report_heading (report, 1, N_("Versions"), N_("Each version stays in the file; only one is in force."));
  mun_report_versions (report, &mun_scope_spec);
}

const MunReportType mun_scope_statement_report = {
  .id = "scope-statement",
  .code = "R04",
  .records = "scope",
  .title = N_("Scope of the security management system"),
  .purpose = N_("Says what the system covers and where it stops."),
  .clause = "4.3",
  .subject = &mun_scope_spec,
  .classification = "internal",
  .signatures = MUN_SIGN_APPROVED,
  .build = build,
};
