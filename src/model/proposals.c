/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/proposals.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/scoring.h"
#include "model/requirement-words.h"
#include "model/settings.h"

static MunRecord *
new_case (MunWorkspace *workspace,
          const char   *source,
          const char   *title,
          const char   *description)
{
  MunRecord *nonconformity = mun_workspace_new_record (workspace, &mun_nonconformity_spec);
  g_autofree char *line = mun_text_shorten (title, 80);

  mun_record_set (nonconformity, NONCONFORMITY_TITLE, line);
  mun_record_set (nonconformity, NONCONFORMITY_SOURCE, source);
  mun_record_set (nonconformity, NONCONFORMITY_DESCRIPTION, description);
  mun_record_set (nonconformity, NONCONFORMITY_FOUND_ON, mun_workspace_get_today (workspace));
  mun_record_set (nonconformity, NONCONFORMITY_SEVERITY, "minor");
  if (mun_workspace_get_person (workspace) != NULL)
    mun_record_set (nonconformity, NONCONFORMITY_FOUND_BY, mun_workspace_get_person (workspace));
  return nonconformity;
}

static void G_GNUC_PRINTF (3, 4)
propose (GPtrArray  *proposals,
         MunRecord  *record,
         const char *format,
         ...)
{
  MunProposal *proposal = g_new0 (MunProposal, 1);
  va_list args;

  va_start (args, format);
  proposal->message = g_strdup_vprintf (format, args);
  va_end (args);
  proposal->record = g_object_ref (record);
  g_ptr_array_add (proposals, proposal);
}

/* Records of one type where a field holds a bad word, and the sentence that says so. */
typedef struct {
  const MunSpec *spec;
  int            field;
  const char    *value;    /* lines */
  const char    *message;
} Alarm;

static const Alarm alarms[] = {
  { &mun_control_spec, CONTROL_STATUS, "weak\nout_of_use", N_("The control “%s” does not work as it should.") },
  { &mun_incident_spec, INCIDENT_NEEDS_NONCONFORMITY, "1", N_("The event “%s” was found to need a nonconformity.") },
  { &mun_equipment_spec, EQUIPMENT_LAST_TEST_RESULT, "fail", N_("The last test of “%s” failed.") },
  { &mun_legal_requirement_spec, LEGAL_REQUIREMENT_COMPLIANCE, "not_met", N_("The obligation “%s” is not met.") },
  { &mun_supplier_spec, SUPPLIER_ASSESSMENT_STATUS, "failed", N_("The supplier “%s” failed its assessment.") },
};

static void
add_alarm (MunWorkspace *workspace,
           const Alarm  *alarm,
           GPtrArray    *proposals)
{
  g_autoptr(GPtrArray) records = mun_workspace_find (workspace, alarm->spec, alarm->field, MUN_IN, alarm->value, -1);

  for (guint i = 0; i < records->len; i++)
    {
      MunRecord *record = g_ptr_array_index (records, i);
      g_autofree char *message = mun_text_shorten (mun_record_get_title (record), 60);
      g_auto(GStrv) halves = g_strsplit (_(alarm->message), "%s", 2);

      if (alarm->spec == &mun_incident_spec && mun_record_is_set (record, INCIDENT_NONCONFORMITY))
        continue;
      propose (proposals, record, "%s%s%s", halves[0], message, halves[1]);
    }
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return strcmp (mun_record_get (*(MunRecord * const *) b, MEASUREMENT_TAKEN_ON), mun_record_get (*(MunRecord * const *) a, MEASUREMENT_TAKEN_ON));
}

static void
add_missed_targets (MunWorkspace *workspace,
                    GPtrArray    *proposals)
{
  g_autoptr(GPtrArray) items = mun_workspace_find (workspace, &mun_monitoring_item_spec, MONITORING_ITEM_STATUS, MUN_IS, "active", -1);

  for (guint i = 0; i < items->len; i++)
    {
      MunRecord *item = g_ptr_array_index (items, i);
      g_autoptr(GPtrArray) values = mun_workspace_find (workspace, &mun_measurement_spec, MEASUREMENT_ITEM, MUN_IS, mun_record_get_id (item), -1);

      g_ptr_array_sort (values, compare_days);
      if (values->len >= 2 && mun_record_is (g_ptr_array_index (values, 0), MEASUREMENT_ON_TARGET, "no")
          && mun_record_is (g_ptr_array_index (values, 1), MEASUREMENT_ON_TARGET, "no"))
        propose (proposals, item, _("“%s” missed its target twice in a row."), mun_record_get_title (item));
    }
}

static void
add_late_treatments (MunWorkspace *workspace,
                     GPtrArray    *proposals)
{
  g_autoptr(MunCriteria) criteria = mun_criteria_current (workspace);
  g_autoptr(GPtrArray) late = mun_workspace_find (workspace, &mun_treatment_spec,
                                                  TREATMENT_STATUS, MUN_IN, "approved\nin_progress",
                                                  TREATMENT_DUE_ON, MUN_BEFORE, mun_workspace_get_today (workspace), -1);

  for (guint i = 0; i < late->len; i++)
    {
      MunRecord *treatment = g_ptr_array_index (late, i);
      g_autoptr(MunRecord) risk = mun_workspace_get (workspace, &mun_risk_spec, mun_record_get (treatment, TREATMENT_RISK), NULL);

      if (risk != NULL && mun_criteria_rank (criteria, mun_record_get_int (risk, RISK_CURRENT_SCORE, 0)) == 0)
        propose (proposals, treatment, _("The treatment “%s” of a risk in the highest band is overdue."), mun_record_get_title (treatment));
    }
}

/* Fields that make a person answer for the record. */
static gboolean
is_owner_field (const MunField *field)
{
  static const char * const names[] = {
    "owner", "site_owner", "relation_owner", "responsible", "our_responsible", "lead_auditor", "lead", "leader", "measured_by",
    "evaluated_by", "accountable", "top_manager", "security_coordinator", NULL
  };

  return field->kind == MUN_KIND_LINK && field->target == &mun_person_spec && g_strv_contains (names, field->name);
}

static gboolean
is_over (MunRecord *record)
{
  static const char * const ended[] = {
    "closed", "done", "cancelled", "retired", "ended", "superseded", "repealed", "rejected", "dropped", "realised", "verified",
    "effective", "achieved", "missed", "archived", "destroyed", "obsolete", "replaced", NULL
  };

  return g_strv_contains (ended, mun_record_get_state (record));
}

static void
add_owned (MunWorkspace  *workspace,
           const MunSpec *spec,
           const char    *person,
           GPtrArray     *owned)
{
  for (guint i = 0; i < spec->n_fields; i++)
    {
      g_autoptr(GPtrArray) records = NULL;

      if (!is_owner_field (&spec->fields[i]))
        continue;
      records = mun_workspace_find (workspace, spec, (int) i, MUN_IS, person, -1);
      for (guint j = 0; j < records->len; j++)
        if (!is_over (g_ptr_array_index (records, j)) && !g_ptr_array_find (owned, g_ptr_array_index (records, j), NULL))
          g_ptr_array_add (owned, g_object_ref (g_ptr_array_index (records, j)));
    }
}

MunRecord *
mun_finding_make_nonconformity (MunWorkspace *workspace,
                                MunRecord    *finding)
{
  g_return_val_if_fail (mun_record_get_spec (finding) == &mun_audit_finding_spec, NULL);

  MunRecord *nonconformity = mun_workspace_get (workspace, &mun_nonconformity_spec, mun_record_get (finding, AUDIT_FINDING_NONCONFORMITY), NULL);
  gboolean major = mun_record_is (finding, AUDIT_FINDING_GRADE, "major");
  const char *agreed = mun_record_get (finding, AUDIT_FINDING_AGREED_ON);

  if (nonconformity != NULL)
    return nonconformity;
  nonconformity = new_case (workspace, "audit", mun_record_get (finding, AUDIT_FINDING_STATEMENT), mun_record_get (finding, AUDIT_FINDING_STATEMENT));
  mun_record_set (nonconformity, NONCONFORMITY_SEVERITY, major ? "major" : "minor");
  /* In an old finding there may be words that nobody can look up, and a nonconformity does not take them. */
  if (mun_requirement_is_known (workspace, mun_record_get (finding, AUDIT_FINDING_REQUIREMENT)))
    mun_record_set (nonconformity, NONCONFORMITY_REQUIREMENT, mun_record_get (finding, AUDIT_FINDING_REQUIREMENT));
  mun_record_set (nonconformity, NONCONFORMITY_SITE, mun_record_get (finding, AUDIT_FINDING_SITE));
  mun_record_set (nonconformity, NONCONFORMITY_PROCESS, mun_record_get (finding, AUDIT_FINDING_PROCESS));
  mun_record_set (nonconformity, NONCONFORMITY_OWNER, mun_record_get (finding, AUDIT_FINDING_AUDITEE));
  mun_record_set (finding, AUDIT_FINDING_NONCONFORMITY, mun_record_get_id (nonconformity));
  if (!mun_record_is_set (finding, AUDIT_FINDING_DUE_ON))
    {
      g_autofree char *due = mun_date_add_days (*agreed != '\0' ? agreed : mun_workspace_get_today (workspace), mun_settings_action_days (workspace, major));

      mun_record_set (finding, AUDIT_FINDING_DUE_ON, due);
    }
  return nonconformity;
}

MunRecord *
mun_control_make_nonconformity (MunWorkspace *workspace,
                                MunRecord    *control)
{
  g_return_val_if_fail (mun_record_get_spec (control) == &mun_control_spec, NULL);

  g_autofree char *title = g_strdup_printf (_("Control does not work: %s"), mun_record_get_title (control));
  MunRecord *nonconformity = new_case (workspace, "monitoring", title, title);

  mun_record_set (nonconformity, NONCONFORMITY_SITE, mun_record_get (control, CONTROL_SITE));
  mun_record_set (nonconformity, NONCONFORMITY_PROCESS, mun_record_get (control, CONTROL_PROCESS));
  mun_record_set (nonconformity, NONCONFORMITY_OWNER, mun_record_get (control, CONTROL_OWNER));
  return nonconformity;
}

MunRecord *
mun_incident_make_nonconformity (MunWorkspace *workspace,
                                 MunRecord    *incident)
{
  g_return_val_if_fail (mun_record_get_spec (incident) == &mun_incident_spec, NULL);

  MunRecord *nonconformity = mun_workspace_get (workspace, &mun_nonconformity_spec, mun_record_get (incident, INCIDENT_NONCONFORMITY), NULL);

  if (nonconformity != NULL)
    return nonconformity;
  nonconformity = new_case (workspace, "incident", mun_record_get_title (incident), mun_record_get (incident, INCIDENT_DESCRIPTION));
  mun_record_set (nonconformity, NONCONFORMITY_SEVERITY, mun_record_get_int (incident, INCIDENT_SEVERITY, 1) >= 3 ? "major" : "minor");
  mun_record_set (nonconformity, NONCONFORMITY_SITE, mun_record_get (incident, INCIDENT_SITE));
  mun_record_set (incident, INCIDENT_NONCONFORMITY, mun_record_get_id (nonconformity));
  return nonconformity;
}

void
mun_proposal_free (MunProposal *proposal)
{
  if (proposal == NULL)
    return;
  g_clear_object (&proposal->record);
  g_free (proposal->message);
  g_free (proposal);
}

GPtrArray *
mun_nonconformity_proposals (MunWorkspace *workspace)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  GPtrArray *proposals = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_proposal_free);

  for (guint i = 0; i < G_N_ELEMENTS (alarms); i++)
    add_alarm (workspace, &alarms[i], proposals);
  add_missed_targets (workspace, proposals);
  add_late_treatments (workspace, proposals);
  return proposals;
}

GPtrArray *
mun_person_owned (MunWorkspace *workspace,
                  MunRecord    *person)
{
  g_return_val_if_fail (mun_record_get_spec (person) == &mun_person_spec, NULL);

  GPtrArray *owned = g_ptr_array_new_with_free_func (g_object_unref);

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    add_owned (workspace, *spec, mun_record_get_id (person), owned);
  return owned;
}

static char *
last_line (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = g_strv_length (lines); i > 0; i--)
    if (!mun_text_is_blank (lines[i - 1]))
      return g_strdup (lines[i - 1]);
  return g_strdup ("");
}

gboolean
mun_last_cause_is_excuse (const char *cause)
{
  static const char * const excuses[] = {
    "human error", "human failure", "operator error", "carelessness", "careless", "not followed", "did not follow", "inattention",
    "人为失误", "人为错误", "粗心", "疏忽", "未遵守",
  };

  g_autofree char *last = NULL;

  g_return_val_if_fail (cause != NULL, FALSE);

  /* Of several lines, each asks why about the one before. A long line says more than the excuse in it. */
  last = last_line (cause);
  if (mun_text_word_count (last) > 8)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (excuses); i++)
    if (mun_text_contains (last, excuses[i]))
      return TRUE;
  return FALSE;
}

gboolean
mun_objectives_name_people (const char *objectives)
{
  static const char * const words[] = {
    "people", "person", "life", "lives", "human", "injur", "hurt", "wounded", "casualt", "victim", "rescue", "evacuat", "safety", "safe", "staff",
    "driver", "worker", "colleague", "employee", "guard", "visitor", "customer", "patient", "child", "neighbour", "neighbor", "everybody", "everyone",
    "nobody", "no one", "first aid", "medical", "hospital", "ambulance",
    "人员", "人身", "生命", "伤", "救", "疏散", "撤离", "安全", "员工", "医",
  };

  g_return_val_if_fail (objectives != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (mun_text_contains (objectives, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_touched_by (MunRecord *risk,
               MunRecord *incident)
{
  static const int places[][2] = { { RISK_SITE, INCIDENT_SITE }, { RISK_SUPPLIER, INCIDENT_SUPPLIER } };
  g_autofree char *day = g_strndup (mun_record_get (incident, INCIDENT_OCCURRED_AT), 10);
  gboolean same = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    same = same || (mun_record_is_set (incident, places[i][1]) && mun_record_is (risk, places[i][0], mun_record_get (incident, places[i][1])));
  return same && mun_record_is_set (risk, RISK_LAST_REVIEWED_ON) && strcmp (mun_record_get (risk, RISK_LAST_REVIEWED_ON), day) < 0;
}

GPtrArray *
mun_incident_find_risks (MunWorkspace *workspace,
                         MunRecord    *incident)
{
  g_return_val_if_fail (mun_record_get_spec (incident) == &mun_incident_spec, NULL);

  GPtrArray *touched = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) risks = mun_workspace_find (workspace, &mun_risk_spec, RISK_STATUS, MUN_IN, "evaluated\nin_treatment\naccepted",
                                                   RISK_KIND, MUN_IS, "security", -1);

  for (guint i = 0; i < risks->len; i++)
    if (is_touched_by (g_ptr_array_index (risks, i), incident))
      g_ptr_array_add (touched, g_object_ref (g_ptr_array_index (risks, i)));
  return touched;
}

GPtrArray *
mun_risk_find_incidents (MunWorkspace *workspace,
                         MunRecord    *risk)
{
  g_return_val_if_fail (mun_record_get_spec (risk) == &mun_risk_spec, NULL);

  GPtrArray *events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) incidents = NULL;

  if (!mun_record_is_set (risk, RISK_LAST_REVIEWED_ON))
    return events;
  incidents = mun_workspace_find (workspace, &mun_incident_spec, INCIDENT_OCCURRED_AT, MUN_AFTER, mun_record_get (risk, RISK_LAST_REVIEWED_ON), -1);
  for (guint i = 0; i < incidents->len; i++)
    if (is_touched_by (risk, g_ptr_array_index (incidents, i)))
      g_ptr_array_add (events, g_object_ref (g_ptr_array_index (incidents, i)));
  return events;
}
