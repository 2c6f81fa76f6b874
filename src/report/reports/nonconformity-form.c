/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/nonconformities.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/reports/parts.h"

static void
add_label (MunReport  *report,
           const char *text)
{
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, text));
}

/* Where the case came from: the audit findings that opened it. */
static void
add_findings (MunReport *report,
              MunRecord *nonconformity)
{
  g_autoptr(GPtrArray) findings = mun_workspace_find (report->workspace, &mun_audit_finding_spec, AUDIT_FINDING_NONCONFORMITY, MUN_IS,
                                                      mun_record_get_id (nonconformity), -1);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      MunRecord *finding = g_ptr_array_index (findings, i);
      g_autofree char *grade = mun_report_value (report, finding, AUDIT_FINDING_GRADE);
      g_autofree char *audit = mun_part_links (report, finding, AUDIT_FINDING_AUDIT);

      g_autofree char *both = mun_report_say (report, N_("%1$s (%2$s)"), grade, audit);

      g_autofree char *line = mun_report_both (report, mun_record_get_ref (finding), both);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  if (text->len > 0)
    mun_document_add_definition (report->document, mun_report_text (report, N_("Audit finding")), text->str);
}

static void
add_what_happened (MunReport *report,
                   MunRecord *nonconformity)
{
  static const int state[] = { NONCONFORMITY_STATUS, NONCONFORMITY_SEVERITY, NONCONFORMITY_OWNER, -1 };
  static const int place[] = { NONCONFORMITY_SITE, NONCONFORMITY_PROCESS, -1 };
  static const int found[] = { NONCONFORMITY_FOUND_ON, NONCONFORMITY_FOUND_BY, NONCONFORMITY_SOURCE, -1 };
  static const int potential[] = { NONCONFORMITY_POTENTIAL, -1 };
  static const int description[] = { NONCONFORMITY_DESCRIPTION, -1 };
  g_autofree char *rule = mun_part_requirement (report, mun_record_get (nonconformity, NONCONFORMITY_REQUIREMENT));

  mun_part_define_joined (report, nonconformity, N_("Status, severity, owner"), state);
  if (mun_record_get_yes (nonconformity, NONCONFORMITY_POTENTIAL))
    mun_part_define (report, nonconformity, potential);
  mun_part_define_joined (report, nonconformity, N_("Found"), found);
  add_findings (report, nonconformity);
  mun_document_add_definition (report->document, mun_report_label (report, &mun_nonconformity_spec, NONCONFORMITY_REQUIREMENT), rule);
  mun_part_define (report, nonconformity, description);
  mun_part_define_joined (report, nonconformity, N_("Site and process"), place);
}

static void
add_cause (MunReport *report,
           MunRecord *nonconformity)
{
  static const int corrected[] = { NONCONFORMITY_CORRECTION, NONCONFORMITY_CORRECTION_ON, -1 };
  static const int fix[] = { NONCONFORMITY_CONSEQUENCES, NONCONFORMITY_CONSEQUENCES_HANDLED, -1 };
  static const int looked[] = { NONCONFORMITY_REVIEWED_ON, NONCONFORMITY_CAUSE_METHOD, -1 };
  static const int cause[] = { NONCONFORMITY_ROOT_CAUSE, -1 };
  static const int similar[] = { NONCONFORMITY_SIMILAR_CHECKED_ON, NONCONFORMITY_SIMILAR_RESULT, -1 };
  static const int rest[] = { NONCONFORMITY_RISKS | MUN_PART_OPTIONAL, NONCONFORMITY_ACTION_NEEDED, NONCONFORMITY_NO_ACTION_REASON | MUN_PART_OPTIONAL, -1 };

  add_label (report, N_("First fix and consequences"));
  mun_part_define_joined (report, nonconformity, N_("Corrected at once"), corrected);
  mun_part_define (report, nonconformity, fix);
  add_label (report, N_("Why it happened, and where else it could happen"));
  mun_part_define_joined (report, nonconformity, N_("Looked into, by which method"), looked);
  mun_part_define (report, nonconformity, cause);
  mun_part_define_joined (report, nonconformity, N_("Looked for elsewhere"), similar);
  mun_part_define (report, nonconformity, rest);
}

static void
add_action (MunReport *report,
            MunRecord *action)
{
  static const int state[] = { CORRECTIVE_ACTION_STATUS, CORRECTIVE_ACTION_OWNER, CORRECTIVE_ACTION_DUE_ON, -1 };
  static const int plan[] = { CORRECTIVE_ACTION_CAUSE_ADDRESSED, CORRECTIVE_ACTION_PROPORTION_NOTE, -1 };
  static const int risk[] = { CORRECTIVE_ACTION_RISK_REVIEW, CORRECTIVE_ACTION_RISK_REVIEWED_BY, CORRECTIVE_ACTION_RISK_REVIEWED_ON, -1 };
  static const int risks[] = { CORRECTIVE_ACTION_RISKS | MUN_PART_OPTIONAL, -1 };
  static const int exception[] = { CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION, CORRECTIVE_ACTION_EXCEPTION_REASON, -1 };
  static const int approved[] = { CORRECTIVE_ACTION_APPROVED_BY, CORRECTIVE_ACTION_APPROVED_ON, -1 };
  static const int done[] = { CORRECTIVE_ACTION_STARTED_ON, CORRECTIVE_ACTION_IMPLEMENTED_ON, -1 };
  static const int due[] = { CORRECTIVE_ACTION_EFFECT_DUE, -1 };
  static const int checked[] = { CORRECTIVE_ACTION_EFFECT_RESULT, CORRECTIVE_ACTION_EFFECT_CHECKED_ON, CORRECTIVE_ACTION_EFFECT_CHECKED_BY, -1 };
  static const int proof[] = { CORRECTIVE_ACTION_EFFECT_EVIDENCE, -1 };

  mun_part_heading (report, 3, action, CORRECTIVE_ACTION_ACTION_TEXT);
  mun_part_define_joined (report, action, N_("Status, owner, due"), state);
  mun_part_define (report, action, plan);
  mun_part_define_joined (report, action, N_("Risk look before the start"), risk);
  mun_part_define (report, action, risks);
  if (mun_record_get_yes (action, CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION))
    mun_part_define (report, action, exception);
  mun_part_define_joined (report, action, N_("Approved"), approved);
  mun_part_define_joined (report, action, N_("Started, in place"), done);
  mun_part_define (report, action, due);
  mun_part_define_joined (report, action, N_("Effect checked"), checked);
  mun_part_define (report, action, proof);
}

static void
add_actions (MunReport *report,
             MunRecord *nonconformity)
{
  g_autoptr(GPtrArray) actions = mun_workspace_find (report->workspace, &mun_corrective_action_spec, CORRECTIVE_ACTION_NONCONFORMITY, MUN_IS,
                                                     mun_record_get_id (nonconformity), -1);

  for (guint i = 0; i < actions->len; i++)
    add_action (report, g_ptr_array_index (actions, i));
  if (actions->len > 0)
    return;
  if (mun_record_is (nonconformity, NONCONFORMITY_ACTION_NEEDED, "no"))
    mun_report_none (report, N_("No corrective action is needed; the reason stands above."));
  else
    mun_report_missing (report, N_("No corrective action has been planned for this case."),
                        N_("Plan one in the case, or record why none is needed."));
}

static void
add_closing (MunReport *report,
             MunRecord *nonconformity)
{
  static const int fields[] = { NONCONFORMITY_SYSTEM_CHANGE, NONCONFORMITY_CHANGE | MUN_PART_OPTIONAL, -1 };
  static const int closed[] = { NONCONFORMITY_CLOSED_ON, NONCONFORMITY_CLOSED_BY, -1 };

  add_label (report, N_("Change of the system and closing"));
  mun_part_define (report, nonconformity, fields);
  mun_part_define_joined (report, nonconformity, N_("Closed"), closed);
}

void
mun_nonconformity_form (MunReport *report,
                        MunRecord *nonconformity)
{
  mun_part_heading (report, 2, nonconformity, NONCONFORMITY_TITLE);
  add_what_happened (report, nonconformity);
  add_cause (report, nonconformity);
  add_actions (report, nonconformity);
  add_closing (report, nonconformity);
}
