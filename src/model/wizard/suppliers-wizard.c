/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/wizard-private.h"

#include <glib/gi18n.h>

/* Those whose work touches our security: who they are, what they have promised, what they do for us, and what depends on whom. */

static gboolean
is_in_use (MunRecord *supplier)
{
  return mun_record_is (supplier, SUPPLIER_STATUS, "approved") || mun_record_is (supplier, SUPPLIER_STATUS, "conditional");
}

static void
check_terms (MunWizardRun *run,
             GPtrArray    *issues)
{
  g_autoptr(GPtrArray) suppliers = mun_wizard_run_lines (run, "terms");

  for (guint i = 0; i < suppliers->len; i++)
    {
      MunRecord *supplier = g_ptr_array_index (suppliers, i);

      /* Of those in use that were asked, the rules of the type say it. */
      if (mun_record_is_set (supplier, SUPPLIER_CRITICALITY) && !mun_record_is (supplier, SUPPLIER_CRITICALITY, "low")
          && !mun_record_get_yes (supplier, SUPPLIER_CONTRACT_HAS_SECURITY)
          && !(is_in_use (supplier) && mun_record_is (supplier, SUPPLIER_CONTRACT_HAS_SECURITY, "0")))
        mun_warn (issues, supplier, SUPPLIER_CONTRACT_HAS_SECURITY, _("“%s” matters for your security, but the contract does not speak of it."), mun_record_get_title (supplier));
    }
}

/* Work that others do, wholly or in part, without a word on how it is controlled. */
static void
check_provisions (MunWizardRun *run,
                  GPtrArray    *issues)
{
  g_autoptr(GPtrArray) processes = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_business_process_spec, BUSINESS_PROCESS_STATUS, MUN_IS, "active",
                                                       BUSINESS_PROCESS_PERFORMED_BY, MUN_IN, "external\nmixed", -1);
  g_autoptr(GPtrArray) provisions = mun_wizard_run_lines (run, "provisions");

  for (guint i = 0; i < processes->len; i++)
    {
      gboolean found = FALSE;

      for (guint p = 0; p < provisions->len; p++)
        found |= mun_record_is (g_ptr_array_index (provisions, p), EXTERNAL_PROVISION_PROCESS, mun_record_get_id (g_ptr_array_index (processes, i)));
      if (!found)
        mun_warn (issues, g_ptr_array_index (processes, i), -1, _("Others do “%s”, wholly or in part. Who, and how do you control it?"),
                  mun_record_get_title (g_ptr_array_index (processes, i)));
    }
}

static void
check_dependencies (MunWizardRun *run,
                    GPtrArray    *issues)
{
  g_autoptr(GPtrArray) dependencies = mun_wizard_run_lines (run, "dependencies");

  for (guint i = 0; i < dependencies->len; i++)
    {
      MunRecord *dependency = g_ptr_array_index (dependencies, i);

      if (!mun_record_is_set (dependency, INTERDEPENDENCY_WORKAROUND) && !mun_record_is_set (dependency, INTERDEPENDENCY_RISK))
        mun_warn (issues, dependency, INTERDEPENDENCY_WORKAROUND, _("“%s”: what do you do when it is gone? Write a way round, or name the risk."), mun_record_get_title (dependency));
    }
}

/* The state follows the verdict of the assessment. */
static gboolean
finish_suppliers (MunWizardRun *run,
                  GPtrArray    *made,
                  GError      **error)
{
  g_autoptr(GPtrArray) suppliers = mun_wizard_run_lines (run, "suppliers");

  for (guint i = 0; i < suppliers->len; i++)
    {
      MunRecord *supplier = g_ptr_array_index (suppliers, i);
      const char *to = mun_record_is (supplier, SUPPLIER_ASSESSMENT_STATUS, "passed") ? "approved"
                       : mun_record_is (supplier, SUPPLIER_ASSESSMENT_STATUS, "conditional") ? "conditional" : NULL;

      if (!to || g_str_equal (mun_record_get_state (supplier), to) || g_str_equal (mun_record_get_state (supplier), "suspended"))
        continue;
      if (!mun_wizard_move (run, supplier, to, error))
        return FALSE;
      if (g_str_equal (mun_record_get_state (supplier), to))
        g_ptr_array_add (made, g_object_ref (supplier));
    }

  return mun_wizard_finish_lines (run, made, error);
}

static const int supplier_fields[] = {
  SUPPLIER_NAME, SUPPLIER_KIND, SUPPLIER_SERVICES, SUPPLIER_DIRECTION, SUPPLIER_CRITICALITY, SUPPLIER_OWNER, SUPPLIER_CONTACT, SUPPLIER_COUNTRY, -1
};
static const int term_fields[] = {
  SUPPLIER_SECURITY_REQUIREMENTS, SUPPLIER_CONTRACT_HAS_SECURITY, SUPPLIER_CONTRACT_REF, SUPPLIER_CERTIFICATES, SUPPLIER_CERTIFICATE_VALID_UNTIL, -1
};
static const int assessment_fields[] = {
  SUPPLIER_ASSESSMENT_ASSESSED_ON, SUPPLIER_ASSESSMENT_METHOD, SUPPLIER_ASSESSMENT_ASSESSOR, SUPPLIER_ASSESSMENT_SCORE, SUPPLIER_ASSESSMENT_FINDINGS,
  SUPPLIER_ASSESSMENT_RESULT, SUPPLIER_ASSESSMENT_ACTIONS, SUPPLIER_ASSESSMENT_NEXT_DUE, -1
};
static const int provision_fields[] = {
  EXTERNAL_PROVISION_PROCESS, EXTERNAL_PROVISION_WHAT, EXTERNAL_PROVISION_AFFECTS_CONFORMITY, EXTERNAL_PROVISION_CONTROLS_TEXT, EXTERNAL_PROVISION_OUR_RESPONSIBLE,
  EXTERNAL_PROVISION_SUPPLIER_RESPONSIBLE, EXTERNAL_PROVISION_MONITORING_TEXT, EXTERNAL_PROVISION_LAST_CHECKED_ON, -1
};
static const int dependency_fields[] = {
  INTERDEPENDENCY_TITLE, INTERDEPENDENCY_KIND, INTERDEPENDENCY_INTERNAL, INTERDEPENDENCY_SUPPLIER, INTERDEPENDENCY_DEPENDS_ON_SUPPLIER, INTERDEPENDENCY_PROCESS,
  INTERDEPENDENCY_EFFECT, INTERDEPENDENCY_WORKAROUND, INTERDEPENDENCY_RISK, -1
};
static const int agreement_fields[] = {
  COOPERATION_AGREEMENT_SUBJECT, COOPERATION_AGREEMENT_PARTY, COOPERATION_AGREEMENT_CONTACT_POINT, COOPERATION_AGREEMENT_SHARED_INFORMATION,
  COOPERATION_AGREEMENT_SHARED_RESOURCES, COOPERATION_AGREEMENT_LEAD_RULE, COOPERATION_AGREEMENT_TECHNICAL_MEANS, COOPERATION_AGREEMENT_SIGNED_ON,
  COOPERATION_AGREEMENT_VALID_UNTIL, COOPERATION_AGREEMENT_LAST_EXERCISED_ON, -1
};

static const MunWizardValue new_supplier[] = { { SUPPLIER_OWNER, "me" }, { SUPPLIER_CONTRACT_HAS_SECURITY, "0" }, { SUPPLIER_ASSESSMENT_STATUS, "not_assessed" }, { -1 } };
static const MunWizardValue new_assessment[] = {
  { SUPPLIER_ASSESSMENT_ASSESSED_ON, "today" }, { SUPPLIER_ASSESSMENT_ASSESSOR, "me" }, { SUPPLIER_ASSESSMENT_NEXT_DUE, "next" }, { -1 }
};
static const MunWizardValue new_provision[] = { { EXTERNAL_PROVISION_AFFECTS_CONFORMITY, "1" }, { EXTERNAL_PROVISION_OUR_RESPONSIBLE, "me" }, { -1 } };
static const MunWizardValue new_dependency[] = { { INTERDEPENDENCY_INTERNAL, "0" }, { -1 } };

static const MunWizardPage pages[] = {
  {
    .id = "suppliers", .kind = MUN_PAGE_RECORDS, .clause = "8.4",
    .step = N_("Suppliers"),
    .question = N_("Who touches your goods, keys, buildings or data?"),
    .text = N_("High: holds critical goods, guards, has keys or access to your computers. Medium: moves or stores goods. Low: the rest."),
    .why = N_("A chain is attacked at its weakest company."),
    .auditor = N_("Carriers, guards, cleaners and computer services, each with how much depends on them."),
    .example = N_("Night Guard Ltd, security service, guards the yard, high, contact on the contract."),
    .lines = &mun_supplier_spec, .line_fields = supplier_fields, .begins = new_supplier, .until = "ended",
  },
  {
    .id = "terms", .kind = MUN_PAGE_RECORDS, .fixed = TRUE, .clause = "8.4",
    .step = N_("Terms"),
    .question = N_("What do you ask of them, and did they promise it?"),
    .text = N_("The least: measures, a right to visit, a report within 24 hours, work passed on only with consent, checked people, keys and data given back."),
    .why = N_("After a loss only what was written counts."),
    .auditor = N_("Security in the contract of everybody who matters, and the supplier knows it."),
    .example = N_("Annex 3 of the contract: sealed trailers, reports within 24 hours, one visit a year."),
    .lines = &mun_supplier_spec, .line_fields = term_fields, .until = "ended", .check = check_terms,
  },
  {
    .id = "assessments", .kind = MUN_PAGE_RECORDS, .clause = "8.4",
    .step = N_("Assessed"),
    .question = N_("Who looked whether they keep their promises?"),
    .text = N_("High every 12 months, medium every 24. A verdict that is stored stays as it is; the last one of each is shown."),
    .why = N_("Trust is good where somebody has looked."),
    .auditor = N_("Assessments that are not overdue, and what followed from the findings."),
    .example = N_("Visit on 4 May by Ida Lund: passed with conditions, key cabinet to be locked until June."),
    .lines = &mun_supplier_assessment_spec, .line_fields = assessment_fields, .begins = new_assessment, .latest = TRUE,
    .under = "suppliers", .group_field = SUPPLIER_ASSESSMENT_SUPPLIER,
  },
  {
    .id = "provisions", .kind = MUN_PAGE_RECORDS, .clause = "4.3, 8.1",
    .step = N_("Their work"),
    .question = N_("Which of your own work do they do, and how do you keep it under control?"),
    .text = N_("Two names for each: one on your side, one on theirs."),
    .why = N_("You can hand over the work, but not the responsibility."),
    .auditor = N_("Controls that you use, not only a contract in a drawer."),
    .example = N_("Night trunk to the port: seal number compared at arrival, tracker watched by our dispatcher; Pavel Novak and J. Berg."),
    .lines = &mun_external_provision_spec, .line_fields = provision_fields, .begins = new_provision, .until = "ended", .becomes = "active",
    .under = "suppliers", .group_field = EXTERNAL_PROVISION_SUPPLIER, .check = check_provisions,
  },
  {
    .id = "dependencies", .kind = MUN_PAGE_RECORDS, .clause = "6.1.2 f, 8.6.4",
    .step = N_("Depends on"),
    .question = N_("What stops you when it is gone?"),
    .text = N_("The only carrier with the permit, one computer system, the person who knows it all, the road to the port."),
    .why = N_("Several suppliers that share one subcontractor are one supplier."),
    .auditor = N_("A way round, or a risk in the register, for each."),
    .example = N_("Both carriers park at the same lot: when it is closed no night trunk runs. Way round: our own yard for two nights."),
    .lines = &mun_interdependency_spec, .line_fields = dependency_fields, .begins = new_dependency, .until = "retired", .becomes = "active",
    .check = check_dependencies,
  },
  {
    .id = "agreements", .kind = MUN_PAGE_RECORDS, .clause = "8.6.3, 22320:6",
    .step = N_("Agreements"),
    .question = N_("With whom have you agreed to help each other when something happens?"),
    .text = N_("Neighbours, police, fire brigade, customers: what is shared, who leads. None is an answer, too."),
    .why = N_("Who meets for the first time during the fire loses the first hour."),
    .auditor = N_("Agreements that are signed, valid and tried out."),
    .example = N_("Neighbour firm: call each other when an alarm rings; their yard is our assembly point; signed in March."),
    .lines = &mun_cooperation_agreement_spec, .line_fields = agreement_fields, .becomes = "active",
  },
  MUN_REGISTER_REVIEW ("8.4"),
  MUN_REGISTER_RESULT ("8.4", N_("Whom you depend on is on record")),
};

static const char * const reports[] = { "R17", NULL };

const MunWizard mun_suppliers_wizard = {
  .id = "suppliers",
  .title = N_("Suppliers and partners"),
  .purpose = N_("Finds out whom your security depends on, what they promised, and whether they keep it."),
  .clause = "8.4",
  .subject = &mun_organisation_spec,
  .pages = pages,
  .n_pages = G_N_ELEMENTS (pages),
  .reports = reports,
  .minutes = N_("about 45 minutes"),
  .next = N_("Next you write what is done when something happens: a security plan."),
  .follows = "plan",
  .begin = mun_wizard_begin_organisation,
  .finish = finish_suppliers,
};
