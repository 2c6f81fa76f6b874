/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/overview.h"

#include <glib/gi18n.h>

#include "model/rules.h"
#include "report/reports/registers.h"
#include "report/reports/role-matrix.h"
#include "report/reports/types.h"

static const MunReportColumn site_columns[] = {
  { MUN_SHOW_REF }, { SITE_NAME, .weight = 1.6 }, { SITE_KIND }, { SITE_ADDRESS, .weight = 1.8 }, { SITE_HEAD_COUNT }, { SITE_SITE_OWNER },
  { SITE_IN_SCOPE }, { MUN_SHOW_END }
};

static const MunReportColumn link_columns[] = {
  { MUN_SHOW_REF }, { PROCESS_LINK_FROM_PROCESS, .weight = 2 }, { PROCESS_LINK_TO_PROCESS, .weight = 2 }, { PROCESS_LINK_WHAT_PASSES, .weight = 3 }, { MUN_SHOW_END }
};

static const MunReportColumn document_columns[] = {
  { MUN_SHOW_REF }, { DOCUMENT_CODE }, { DOCUMENT_TITLE, .weight = 2.5 }, { DOCUMENT_KIND }, { DOCUMENT_OWNER }, { DOCUMENT_CLASSIFICATION }, { DOCUMENT_STATUS },
  { MUN_SHOW_END }
};

static const MunReportTable site_table = { .spec = &mun_site_spec, .columns = site_columns };
static const MunReportTable link_table = { .spec = &mun_process_link_spec, .columns = link_columns };
static const MunReportTable document_table = { .spec = &mun_document_spec, .columns = document_columns };

static const MunCondition is_not_retired = { DOCUMENT_STATUS, MUN_NOT_IN, "obsolete\narchived\ndestroyed" };

static const MunRegister sites = {
  .level = 1, .title = N_("Sites"), .intro = N_("The places where we work or keep things, with the number of people and who is in charge."),
  .spec = &mun_site_spec, .sort_field = MUN_SORT_REF, .tables = { &site_table },
  .missing = N_("No site is on record."), .where = N_("Record them under Sites."),
};

static const MunRegister links = {
  .level = 1, .title = N_("How the processes work together"), .intro = N_("The arrows of the process map: what passes from one process to the next."),
  .spec = &mun_process_link_spec, .sort_field = MUN_SORT_REF, .tables = { &link_table },
  .missing = N_("No process hands anything to another one on record."), .where = N_("Add to each process what it passes on and to whom."),
};

/* Why a process is in the system: five answers, each with its own column. */
static const struct {
  int         field;
  const char *title;
} reasons[] = {
  { BUSINESS_PROCESS_FOR_POLICY, N_("Policy") },
  { BUSINESS_PROCESS_FOR_LEGAL, N_("Obligations") },
  { BUSINESS_PROCESS_FOR_OBJECTIVES, N_("Objectives") },
  { BUSINESS_PROCESS_FOR_SYSTEM, N_("System") },
  { BUSINESS_PROCESS_FOR_SUPPLY_CHAIN, N_("Supply chain") },
};

static void
add_profile (MunReport *report,
             MunRecord *organisation)
{
  static const int fields[] = {
    ORGANISATION_NAME, ORGANISATION_LEGAL_FORM | MUN_PART_OPTIONAL, ORGANISATION_REGISTRATION_NO | MUN_PART_OPTIONAL, ORGANISATION_SECTOR, ORGANISATION_HEAD_COUNT,
    ORGANISATION_ADDRESS, ORGANISATION_PRODUCTS_SERVICES, ORGANISATION_TOP_MANAGER, ORGANISATION_SECURITY_COORDINATOR, ORGANISATION_REVIEW_CYCLE_MONTHS | MUN_PART_OPTIONAL, -1
  };
  static const int wanted[] = { ORGANISATION_PURPOSE, ORGANISATION_STRATEGIC_DIRECTION, ORGANISATION_INTENDED_RESULTS };

  mun_report_heading (report, 1, N_("Who we are"), N_("The organisation in short: what it is for, where it wants to go, and what security has to bring."));
  mun_part_define (report, organisation, fields);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    mun_report_long_text (report, organisation, wanted[i]);
  if (!mun_record_is_set (organisation, ORGANISATION_INTENDED_RESULTS))
    mun_report_missing (report, N_("The results wanted from security are not written down."), N_("Write them in the organisation profile."));
}

static void
add_scope (MunReport *report)
{
  static const int fields[] = { SCOPE_VERSION, SCOPE_STATUS, SCOPE_APPROVED_BY, SCOPE_APPROVED_ON, -1 };
  g_autoptr(MunRecord) scope = mun_state_current (report->workspace, &mun_scope_spec, TRUE);
  g_autofree char *statement = scope != NULL ? mun_report_value (report, scope, SCOPE_STATEMENT) : g_strdup ("");

  mun_report_heading (report, 1, N_("The scope"), N_("What the security management system covers. The scope statement has the boundaries and the exclusions."));
  if (scope == NULL || *statement == '\0')
    {
      mun_report_missing (report, N_("The scope of the system has not been written yet."), N_("Run the scope wizard, or write it under Scope."));
      return;
    }
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LEAD, statement);
  mun_document_add_definition (report->document, mun_report_text (report, N_("No.")), mun_record_get_ref (scope));
  mun_part_define (report, scope, fields);
}

static char *
describe_holders (MunReport *report,
                  MunRecord *role,
                  gboolean   deputy)
{
  g_autoptr(GPtrArray) holders = mun_workspace_children (report->workspace, role, &mun_role_assignment_spec);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < holders->len; i++)
    {
      MunRecord *holder = g_ptr_array_index (holders, i);
      g_autofree char *name = mun_report_value (report, holder, ROLE_ASSIGNMENT_PERSON);

      if (mun_role_is_held (report, holder) && mun_record_get_yes (holder, ROLE_ASSIGNMENT_AS_DEPUTY) == deputy)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", name);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "Dmitri Volk and 6 more": what has room in a box. */
static char *
name_holders (MunReport *report,
              MunRecord *role)
{
  g_autofree char *all = describe_holders (report, role, FALSE);
  g_auto(GStrv) names = g_strsplit (all, "\n", -1);
  guint n = g_strv_length (names);

  if (n < 2)
    return g_strdup (n == 1 ? names[0] : mun_report_text (report, N_("Nobody")));
  return mun_report_say (report, N_("%1$s and %2$u more"), names[0], n - 1);
}

/* Whether the top manager holds the role: it is the top of the chart already. */
static gboolean
is_top (MunReport  *report,
        MunRecord  *role,
        const char *manager)
{
  g_autoptr(GPtrArray) holders = mun_workspace_children (report->workspace, role, &mun_role_assignment_spec);

  for (guint i = 0; i < holders->len; i++)
    {
      MunRecord *holder = g_ptr_array_index (holders, i);

      if (mun_record_is (holder, ROLE_ASSIGNMENT_PERSON, manager) && mun_role_is_held (report, holder) && !mun_record_get_yes (holder, ROLE_ASSIGNMENT_AS_DEPUTY))
        return TRUE;
    }
  return FALSE;
}

/* The chart under construction: a column for each kind of role below the top. */
typedef struct {
  MunReport *report;
  GArray    *nodes;   /* MunNode */
  GArray    *parents; /* int */
  GPtrArray *texts;   /* of the nodes */
  GString   *spoken;
} Chart;

static void
add_node (Chart      *chart,
          int         parent,
          char       *label,
          char       *detail,
          guint32     color)
{
  const MunNode node = { label, detail, NULL, MUN_COLOR (color) };

  g_ptr_array_add (chart->texts, label);
  g_ptr_array_add (chart->texts, detail);
  g_array_append_val (chart->nodes, node);
  g_array_append_val (chart->parents, parent);
  mun_report_speak (chart->report, chart->spoken, label, detail);
}

static void
add_kind (MunReport       *report,
          Chart           *chart,
          GPtrArray       *roles,
          const MunChoice *kind)
{
  guint n = mun_part_count (roles, ROLE_KIND, kind->key);
  int parent = 0;

  if (n > 1)
    {
      parent = (int) chart->nodes->len;
      add_node (chart, 0, g_strdup (mun_report_text (report, kind->label)), NULL, 0x7a8794);
    }
  for (guint i = 0; i < roles->len; i++)
    {
      MunRecord *role = g_ptr_array_index (roles, i);
      gboolean duty = mun_record_get_yes (role, ROLE_ENSURES_CONFORMITY) || mun_record_get_yes (role, ROLE_REPORTS_PERFORMANCE);

      if (mun_record_is (role, ROLE_KIND, kind->key))
        add_node (chart, parent, mun_report_title (report, role), name_holders (report, role), duty ? 0x1f4e79 : 0x2a78a8);
    }
}

static void
add_chart (MunReport *report,
           MunRecord *organisation,
           GPtrArray *roles)
{
  const char *manager = mun_record_get (organisation, ORGANISATION_TOP_MANAGER);
  g_autoptr(GPtrArray) below = g_ptr_array_new ();
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GArray) nodes = g_array_new (FALSE, TRUE, sizeof (MunNode));
  g_autoptr(GArray) parents = g_array_new (FALSE, TRUE, sizeof (int));
  g_autoptr(GString) spoken = g_string_new (NULL);
  Chart chart = { report, nodes, parents, texts, spoken };

  add_node (&chart, -1, g_strdup (mun_report_label (report, &mun_organisation_spec, ORGANISATION_TOP_MANAGER)),
            mun_report_value (report, organisation, ORGANISATION_TOP_MANAGER), 0x1f4e79);
  for (guint i = 0; i < roles->len; i++)
    if (!is_top (report, g_ptr_array_index (roles, i), manager))
      g_ptr_array_add (below, g_ptr_array_index (roles, i));
  for (const MunChoice *kind = mun_role_spec.fields[ROLE_KIND].choices; kind->key != NULL; kind++)
    add_kind (report, &chart, below, kind);
  mun_part_teams (report, (const MunNode *) (gpointer) nodes->data, (const int *) (gpointer) parents->data, nodes->len,
                  mun_report_text (report, N_("Top management and the roles in force, by kind; the roles with a duty of clause 5.3 have a dark edge")), spoken->str);
}

static void
add_roles (MunReport *report,
           MunRecord *organisation)
{
  g_autoptr(GPtrArray) roles = mun_workspace_find (report->workspace, &mun_role_spec, ROLE_STATUS, MUN_IS, "active", -1);
  MunTable *table;

  mun_report_heading (report, 1, N_("Who answers for security"), N_("The roles in force, with who holds them and who stands in. R06 has their duties and powers."));
  if (roles->len == 0)
    {
      mun_report_missing (report, N_("No role is in force."), N_("Describe the roles under Roles and name who holds them."));
      return;
    }
  add_chart (report, organisation, roles);
  table = mun_table_new ();
  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, &mun_role_spec, ROLE_TITLE, MUN_COLUMN_TEXT, 1.5);
  mun_part_column (report, table, &mun_role_spec, ROLE_KIND, MUN_COLUMN_TEXT, 1.5);
  mun_part_head (report, table, N_("Holder today"), MUN_COLUMN_TEXT, 1.5);
  mun_part_head (report, table, N_("Deputy"), MUN_COLUMN_TEXT, 1.5);
  for (guint i = 0; i < roles->len; i++)
    {
      MunRecord *role = g_ptr_array_index (roles, i);
      g_autofree char *holder = describe_holders (report, role, FALSE);
      g_autofree char *deputy = describe_holders (report, role, TRUE);

      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, mun_record_get_ref (role));
      mun_part_cell (report, table, role, ROLE_TITLE);
      mun_part_cell (report, table, role, ROLE_KIND);
      if (*holder != '\0')
        mun_table_add_text (table, holder);
      else
        mun_table_add_bold (table, mun_report_text (report, N_("Nobody")));
      mun_table_add_text (table, deputy);
    }
  mun_document_add_table (report->document, table);
}

static void
add_process_row (MunReport *report,
                 MunTable  *table,
                 MunRecord *process)
{
  static const int fields[] = { BUSINESS_PROCESS_NAME, BUSINESS_PROCESS_KIND, BUSINESS_PROCESS_OWNER, BUSINESS_PROCESS_PERFORMED_BY };

  mun_table_begin_row (table, NULL);
  mun_table_add_text (table, mun_record_get_ref (process));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    mun_part_cell (report, table, process, fields[i]);
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    mun_register_tick (report, table, process, reasons[i].field);
  mun_part_cell (report, table, process, BUSINESS_PROCESS_STATUS);
}

static void
add_processes (MunReport *report)
{
  const MunSpec *spec = &mun_business_process_spec;
  g_autoptr(GPtrArray) processes = mun_workspace_find (report->workspace, spec, -1);
  MunTable *table;

  mun_report_heading (report, 1, N_("Processes"), N_("The work that must go well for security, who answers for it, and why it belongs to the system: to keep the policy, to meet obligations, "
                                                     "to reach objectives, to run the system, or to secure the supply chain."));
  if (processes->len == 0)
    {
      mun_report_missing (report, N_("No process is on record."), N_("Record them under Processes."));
      return;
    }
  table = mun_table_new ();
  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, spec, BUSINESS_PROCESS_NAME, MUN_COLUMN_TEXT, 2);
  mun_part_column (report, table, spec, BUSINESS_PROCESS_KIND, MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, spec, BUSINESS_PROCESS_OWNER, MUN_COLUMN_TEXT, 1.2);
  mun_part_column (report, table, spec, BUSINESS_PROCESS_PERFORMED_BY, MUN_COLUMN_SHORT, 1);
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    mun_part_head (report, table, reasons[i].title, MUN_COLUMN_CENTRED, 1);
  mun_part_column (report, table, spec, BUSINESS_PROCESS_STATUS, MUN_COLUMN_SHORT, 1);
  for (guint i = 0; i < processes->len; i++)
    add_process_row (report, table, g_ptr_array_index (processes, i));
  mun_document_add_table (report->document, table);
}

static void
add_other_systems (MunReport *report,
                   MunRecord *organisation)
{
  mun_report_heading (report, 1, N_("Other systems and daily business"), N_("The management systems that stand beside this one, and where security is part of normal work."));
  mun_report_long_text (report, organisation, ORGANISATION_OTHER_SYSTEMS);
  mun_report_long_text (report, organisation, ORGANISATION_INTEGRATION_NOTE);
  if (!mun_record_is_set (organisation, ORGANISATION_INTEGRATION_NOTE))
    mun_report_missing (report, N_("How security fits into daily business is not written down."), N_("Write it in the organisation profile."));
}

static void
add_documents (MunReport *report)
{
  const MunRegister documents = {
    .level = 1, .title = N_("Documents of the system"), .intro = N_("The documents and kinds of records that belong to the system. The master list says how each is protected and kept."),
    .spec = &mun_document_spec, .conditions = &is_not_retired, .n_conditions = 1, .sort_field = DOCUMENT_CODE,
    .tables = { &document_table }, .missing = N_("No document is on record."), .where = N_("Record each document under Documents."),
  };

  mun_register_add (report, &documents);
}

static void
build (MunReport *report)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (report->workspace);

  add_profile (report, organisation);
  add_scope (report);
  mun_register_add (report, &sites);
  add_roles (report, organisation);
  add_other_systems (report, organisation);
  mun_document_set_landscape (report->document, TRUE);
  add_documents (report);
  add_processes (report);
  mun_register_add (report, &links);
  mun_overview_add_map (report);
}

const MunReportType mun_overview_report = {
  .id = "overview",
  .code = "R01",
  .records = "organisation site",
  .title = N_("System overview"),
  .purpose = N_("The manual in short: who we are, what the system covers, who answers, how the work fits together and where each clause lives."),
  .clause = "4.1–4.4, 5.3",
  .classification = "internal",
  .inside = TRUE,
  .signatures = MUN_SIGN_APPROVED,
  .build = build,
};
