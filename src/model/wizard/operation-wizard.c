/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/wizard-private.h"

#include <glib/gi18n.h>

/* How the work is kept under control: processes, their rules, what they serve, and how they hang together. */

static void
check_processes (MunWizardRun *run,
                 GPtrArray    *issues)
{
  g_autoptr(GPtrArray) processes = mun_wizard_run_lines (run, "processes");

  if (processes->len < 5)
    mun_warn (issues, mun_wizard_run_get_subject (run), -1, _("Most firms find at least five processes: some that earn money, and hiring, maintenance, computers."));
}

/* The five things that the standard wants some process for. */
static void
check_purposes (MunWizardRun *run,
                GPtrArray    *issues)
{
  static const int purposes[] = {
    BUSINESS_PROCESS_FOR_POLICY, BUSINESS_PROCESS_FOR_LEGAL, BUSINESS_PROCESS_FOR_OBJECTIVES, BUSINESS_PROCESS_FOR_SYSTEM, BUSINESS_PROCESS_FOR_SUPPLY_CHAIN,
    BUSINESS_PROCESS_COVERS_HR, BUSINESS_PROCESS_COVERS_EQUIPMENT, BUSINESS_PROCESS_COVERS_IT
  };
  g_autoptr(GPtrArray) processes = mun_wizard_run_lines (run, "purposes");

  for (guint p = 0; p < G_N_ELEMENTS (purposes) && processes->len > 0; p++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < processes->len; i++)
        found |= mun_record_get_yes (g_ptr_array_index (processes, i), purposes[p]);
      if (!found)
        mun_warn (issues, mun_wizard_run_get_subject (run), -1, _("No process is ticked for “%s”."), _(mun_business_process_spec.fields[purposes[p]].label));
    }
}

static void
check_chain (MunWizardRun *run,
             GPtrArray    *issues)
{
  g_autoptr(GPtrArray) processes = mun_wizard_run_lines (run, "processes"), links = mun_wizard_run_lines (run, "chain");

  for (guint i = 0; i < processes->len; i++)
    {
      const char *id = mun_record_get_id (g_ptr_array_index (processes, i));
      gboolean found = FALSE;

      for (guint l = 0; l < links->len; l++)
        found |= mun_record_is (g_ptr_array_index (links, l), PROCESS_LINK_FROM_PROCESS, id) || mun_record_is (g_ptr_array_index (links, l), PROCESS_LINK_TO_PROCESS, id);
      if (!found)
        mun_warn (issues, g_ptr_array_index (processes, i), -1, _("“%s” gives nothing to another process and takes nothing from one."),
                  mun_record_get_title (g_ptr_array_index (processes, i)));
    }
}

static const int process_fields[] = {
  BUSINESS_PROCESS_NAME, BUSINESS_PROCESS_KIND, BUSINESS_PROCESS_OWNER, BUSINESS_PROCESS_PERFORMED_BY, BUSINESS_PROCESS_IMPORTANCE, BUSINESS_PROCESS_DESCRIPTION, -1
};
static const int rule_fields[] = {
  BUSINESS_PROCESS_CRITERIA, BUSINESS_PROCESS_CONTROL_METHOD, BUSINESS_PROCESS_RECORDS_KEPT, BUSINESS_PROCESS_LAST_CHECKED_ON, BUSINESS_PROCESS_REVIEW_DUE, -1
};
static const int purpose_fields[] = {
  BUSINESS_PROCESS_FOR_POLICY, BUSINESS_PROCESS_FOR_LEGAL, BUSINESS_PROCESS_FOR_OBJECTIVES, BUSINESS_PROCESS_FOR_SYSTEM, BUSINESS_PROCESS_FOR_SUPPLY_CHAIN,
  BUSINESS_PROCESS_COVERS_HR, BUSINESS_PROCESS_COVERS_EQUIPMENT, BUSINESS_PROCESS_COVERS_IT, BUSINESS_PROCESS_INTEGRATION_NOTE, -1
};
static const int link_fields[] = { PROCESS_LINK_TO_PROCESS, PROCESS_LINK_WHAT_PASSES, -1 };

static const MunWizardValue new_process[] = {
  { BUSINESS_PROCESS_PERFORMED_BY, "own" }, { BUSINESS_PROCESS_REVIEW_DUE, "next" }, { BUSINESS_PROCESS_OWNER, "me" }, { -1 }
};
static const MunWizardValue of_store[] = {
  { BUSINESS_PROCESS_KIND, "core" }, { BUSINESS_PROCESS_IMPORTANCE, "high" }, { BUSINESS_PROCESS_FOR_SUPPLY_CHAIN, "1" }, { -1 }
};
static const MunWizardValue of_hiring[] = { { BUSINESS_PROCESS_KIND, "support" }, { BUSINESS_PROCESS_COVERS_HR, "1" }, { BUSINESS_PROCESS_FOR_POLICY, "1" }, { -1 } };
static const MunWizardValue of_equipment[] = { { BUSINESS_PROCESS_KIND, "support" }, { BUSINESS_PROCESS_COVERS_EQUIPMENT, "1" }, { -1 } };
static const MunWizardValue of_computers[] = { { BUSINESS_PROCESS_KIND, "support" }, { BUSINESS_PROCESS_COVERS_IT, "1" }, { -1 } };
static const MunWizardValue of_management[] = {
  { BUSINESS_PROCESS_KIND, "management" }, { BUSINESS_PROCESS_FOR_SYSTEM, "1" }, { BUSINESS_PROCESS_FOR_OBJECTIVES, "1" }, { BUSINESS_PROCESS_FOR_LEGAL, "1" }, { -1 }
};
static const MunWizardStarter starters[] = {
  { N_("Receiving and storing goods"), N_("Work that earns money and where goods change hands."), of_store },
  { N_("Hiring and leaving"), N_("Checks before somebody starts; keys and passes back when somebody leaves."), of_hiring },
  { N_("Looking after buildings and equipment"), N_("Locks, fences, cameras: bought, tested, mended."), of_equipment },
  { N_("Computers and data"), N_("Accounts, backups, who may see what."), of_computers },
  { N_("Running the security system"), N_("Objectives, obligations, audits, review."), of_management },
  { NULL }
};

static const MunWizardPage pages[] = {
  {
    .id = "processes", .kind = MUN_PAGE_RECORDS, .clause = "4.4, 8.1",
    .step = N_("Work"),
    .question = N_("What work is done, and who answers for it?"),
    .text = N_("The work that earns money first, then what supports it. Work that others do for you counts, too."),
    .why = N_("Security lives in the daily work or nowhere."),
    .auditor = N_("Processes with owners who recognise them; what others do is not left out."),
    .example = N_("Loading and dispatch, core, owner Pavel Novak, done by ourselves."),
    .lines = &mun_business_process_spec, .line_fields = process_fields, .begins = new_process, .until = "retired", .becomes = "active",
    .starters = starters, .check = check_processes,
  },
  {
    .id = "rules", .kind = MUN_PAGE_RECORDS, .fixed = TRUE, .clause = "8.1",
    .step = N_("Rules"),
    .question = N_("When is the work done right, and how do you see that it is?"),
    .text = N_("A rule that can be checked, who checks it how often, and what is kept as proof. A process comes into force with these."),
    .why = N_("What nobody checks is done differently by everybody."),
    .auditor = N_("They take the rule and go to see whether it is kept, and then ask for last month’s proof."),
    .example = N_("No trailer leaves without a seal and a photo of it. The shift lead looks at five a week. The photos are kept for 90 days."),
    .lines = &mun_business_process_spec, .line_fields = rule_fields, .until = "retired",
  },
  {
    .id = "purposes", .kind = MUN_PAGE_RECORDS, .fixed = TRUE, .clause = "8.2, 8.4",
    .step = N_("Purpose"),
    .question = N_("What does each process do for security?"),
    .text = N_("Tick what it serves. For work that earns money, say how security is built into it."),
    .why = N_("The standard wants some process behind each of its aims; so nothing hangs in the air."),
    .auditor = N_("A process behind policy, obligations, objectives, the system and the supply chain."),
    .example = N_("Loading: for the supply chain; the seal check is a line of the loading list, not a form of its own."),
    .lines = &mun_business_process_spec, .line_fields = purpose_fields, .until = "retired", .check = check_purposes,
  },
  {
    .id = "chain", .kind = MUN_PAGE_RECORDS, .clause = "4.4",
    .step = N_("Handovers"),
    .question = N_("What does each process hand on, and to which?"),
    .why = N_("Goods and information are lost where one hand lets go before the other holds."),
    .auditor = N_("That you see your work as one chain."),
    .example = N_("Receiving hands on to storing: the pallet with its label and the checked papers."),
    .lines = &mun_process_link_spec, .line_fields = link_fields, .under = "processes", .group_field = PROCESS_LINK_FROM_PROCESS, .check = check_chain,
  },
  MUN_REGISTER_REVIEW ("8.1, 8.2"),
  MUN_REGISTER_RESULT ("8.1, 8.2", N_("How the work is controlled is on record")),
};

static const char * const reports[] = { "R16", NULL };

const MunWizard mun_operation_wizard = {
  .id = "operation",
  .title = N_("Processes"),
  .purpose = N_("Describes the work that is done, when it is done right, and how you see that it is."),
  .clause = "4.4, 8.1, 8.2",
  .subject = &mun_organisation_spec,
  .writes = &mun_business_process_spec,
  .pages = pages,
  .n_pages = G_N_ELEMENTS (pages),
  .reports = reports,
  .minutes = N_("about 40 minutes"),
  .next = N_("Next you look at what protects you: controls and equipment."),
  .follows = "controls",
  .begin = mun_wizard_begin_organisation,
};
