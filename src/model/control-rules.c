/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/settings.h"

/* Whether a change of one of these kinds was approved and is being carried out that names what is changed. @kinds: lines; @field: of the change; @id: of
 * what is changed */
static gboolean
is_under_change (MunWorkspace *workspace,
                 const char   *kinds,
                 int           field,
                 const char   *id)
{
  return mun_workspace_has (workspace, 1, &mun_change_spec, CHANGE_KIND, MUN_IN, kinds, CHANGE_STATUS, MUN_IN, "approved\nin_progress",
                            field, MUN_LINKS_TO, id, -1);
}

/* Controls -------------------------------------------------------------------------------------------------------- */

static void
review_control (MunWorkspace *workspace,
                MunRecord    *control,
                GPtrArray    *issues)
{
  gboolean failing = mun_record_is (control, CONTROL_STATUS, "weak") || mun_record_is (control, CONTROL_STATUS, "out_of_use");

  if (mun_record_is (control, CONTROL_STATUS, "in_use") && mun_record_is_set (control, CONTROL_CHECK_RESULT)
      && !mun_record_is (control, CONTROL_CHECK_RESULT, "working"))
    mun_add_issue (issues, MUN_ISSUE_WARNING, control, CONTROL_STATUS, _("The last check says that the control does not fully work. Report it as weak."));
  if (failing)
    mun_add_issue (issues, MUN_ISSUE_WARNING, control, CONTROL_STATUS,
                   _("The control does not work as it should. Open a nonconformity, and score the risks again that count on it."));
  if ((failing || mun_record_is (control, CONTROL_STATUS, "retired")) && mun_record_is_changed (control, CONTROL_STATUS))
    {
      gint64 risks = mun_workspace_count (workspace, &mun_risk_spec, RISK_CONTROLS, MUN_LINKS_TO, mun_record_get_id (control),
                                          RISK_STATUS, MUN_IS_NOT, "closed", -1);

      if (risks > 0)
        mun_add_issue (issues, MUN_ISSUE_WARNING, control, CONTROL_STATUS,
                       g_dngettext (NULL, "%d open risk counts on this control.", "%d open risks count on this control.", risks), (int) risks);
    }
}

static gboolean
guard_control (MunWorkspace         *workspace,
               MunRecord            *control,
               const MunTransition  *move,
               GError              **error)
{
  if (strcmp (move->to, "in_use") == 0 && g_strcmp0 (move->from, "planned") != 0 && !mun_record_is (control, CONTROL_CHECK_RESULT, "working"))
    return mun_refuse (error, _("The last check does not say that the control works. Check it again and enter the result."));
  if (strcmp (move->to, "retired") == 0 && g_strcmp0 (move->from, "planned") != 0
      && !is_under_change (workspace, "process_procedure\nequipment_technology\ncontractor_supplier_person\nsystem_other", CHANGE_CONTROLS, mun_record_get_id (control)))
    return mun_refuse (error, _("A control is retired after an approved change that names it. Propose the change, name %1$s there under “%2$s”, look at its risks and let it be approved."),
                       mun_record_get_ref (control), _(mun_change_spec.fields[CHANGE_CONTROLS].label));
  return TRUE;
}

const MunRules mun_control_rules = {
  .spec = &mun_control_spec,
  .review = review_control,
  .guard = guard_control,
};

/* Equipment ------------------------------------------------------------------------------------------------------- */

static void
derive_equipment (MunWorkspace *workspace,
                  MunRecord    *equipment)
{
  g_autofree char *due = NULL;

  if (mun_record_is_set (equipment, EQUIPMENT_LAST_SERVICE_ON) && mun_record_get_int (equipment, EQUIPMENT_SERVICE_INTERVAL_MONTHS, 0) > 0)
    due = mun_date_add_months (mun_record_get (equipment, EQUIPMENT_LAST_SERVICE_ON),
                               mun_record_get_int (equipment, EQUIPMENT_SERVICE_INTERVAL_MONTHS, 0));
  mun_record_set (equipment, EQUIPMENT_NEXT_SERVICE_DUE, due != NULL ? due : "");
}

static void
review_equipment (MunWorkspace *workspace,
                  MunRecord    *equipment,
                  GPtrArray    *issues)
{
  if (mun_record_is (equipment, EQUIPMENT_LAST_TEST_RESULT, "fail") && mun_record_is (equipment, EQUIPMENT_STATUS, "ok"))
    mun_add_issue (issues, MUN_ISSUE_WARNING, equipment, EQUIPMENT_STATUS, _("The last test failed, but the equipment is marked as in order."));
}

static gboolean
guard_equipment (MunWorkspace         *workspace,
                 MunRecord            *equipment,
                 const MunTransition  *move,
                 GError              **error)
{
  if ((strcmp (move->to, "modification") == 0 || strcmp (move->to, "refurbishment") == 0)
      && !is_under_change (workspace, "equipment_technology", CHANGE_EQUIPMENT, mun_record_get_id (equipment)))
    return mun_refuse (error, _("Equipment is modified after an approved change that names it. Propose the change of equipment, name %1$s there under “%2$s”, look at its risks and let it be approved."),
                       mun_record_get_ref (equipment), _(mun_change_spec.fields[CHANGE_EQUIPMENT].label));
  if (strcmp (move->to, "in_operation") == 0 && mun_record_is (equipment, EQUIPMENT_LAST_TEST_RESULT, "fail"))
    return mun_refuse (error, _("The last test failed. Repair and test the equipment before it goes into operation."));
  return TRUE;
}

const MunRules mun_equipment_rules = {
  .spec = &mun_equipment_spec,
  .derive = derive_equipment,
  .review = review_equipment,
  .guard = guard_equipment,
};

static void
follow_event (MunWorkspace *workspace,
              MunRecord    *event,
              GPtrArray    *also)
{
  g_autoptr(MunRecord) equipment = mun_workspace_get (workspace, &mun_equipment_spec, mun_record_get (event, EQUIPMENT_EVENT_EQUIPMENT), NULL);
  const char *day = mun_record_get (event, EQUIPMENT_EVENT_ON_DATE);
  gboolean test = mun_record_is (event, EQUIPMENT_EVENT_KIND, "test") || mun_record_is (event, EQUIPMENT_EVENT_KIND, "inspection");
  gboolean service = mun_record_is (event, EQUIPMENT_EVENT_KIND, "maintenance");

  if (equipment == NULL)
    return;
  if (test && strcmp (day, mun_record_get (equipment, EQUIPMENT_LAST_TEST_ON)) > 0)
    {
      mun_record_set (equipment, EQUIPMENT_LAST_TEST_ON, day);
      mun_record_set (equipment, EQUIPMENT_LAST_TEST_RESULT, mun_record_get (event, EQUIPMENT_EVENT_RESULT));
    }
  if (service && strcmp (day, mun_record_get (equipment, EQUIPMENT_LAST_SERVICE_ON)) > 0)
    mun_record_set (equipment, EQUIPMENT_LAST_SERVICE_ON, day);
  if (mun_record_is_dirty (equipment))
    g_ptr_array_add (also, g_steal_pointer (&equipment));
}

const MunRules mun_equipment_event_rules = {
  .spec = &mun_equipment_event_spec,
  .follow = follow_event,
};

static gboolean
guard_provision (MunWorkspace         *workspace,
                 MunRecord            *provision,
                 const MunTransition  *move,
                 GError              **error)
{
  static const char kinds[] = "contractor_supplier_person\nprocess_procedure";

  if (strcmp (move->to, "ended") == 0 && !is_under_change (workspace, kinds, CHANGE_SUPPLIERS, mun_record_get (provision, EXTERNAL_PROVISION_SUPPLIER))
      && !is_under_change (workspace, kinds, CHANGE_PROCESSES, mun_record_get (provision, EXTERNAL_PROVISION_PROCESS)))
    return mun_refuse (error, _("Work that others do for you ends after an approved change that names it. Propose the change, name the supplier there under “%1$s” or the process under “%2$s”, "
                                "look at its risks and let it be approved."),
                       _(mun_change_spec.fields[CHANGE_SUPPLIERS].label), _(mun_change_spec.fields[CHANGE_PROCESSES].label));
  if (strcmp (move->to, "active") == 0 && !mun_workspace_is_restoring (workspace))
    {
      g_autoptr(MunRecord) supplier = mun_workspace_get (workspace, &mun_supplier_spec, mun_record_get (provision, EXTERNAL_PROVISION_SUPPLIER), NULL);

      if (supplier != NULL && (mun_record_is (supplier, SUPPLIER_STATUS, "suspended") || mun_record_is (supplier, SUPPLIER_STATUS, "ended")))
        return mun_refuse (error, _("%s works for you no longer, or not for the time being. Approve the supplier again first, or choose another one."), mun_record_get_title (supplier));
    }
  return TRUE;
}

const MunRules mun_external_provision_rules = {
  .spec = &mun_external_provision_spec,
  .guard = guard_provision,
};

static gboolean
guard_strategy (MunWorkspace         *workspace,
                MunRecord            *strategy,
                const MunTransition  *move,
                GError              **error)
{
  if (strcmp (move->to, "active") == 0 && !mun_record_is (strategy, STRATEGY_DECISION, "selected"))
    return mun_refuse (error, _("Only a selected strategy comes into force. Record the decision first."));
  if (strcmp (move->to, "active") == 0 && !mun_rules_is_top (workspace, mun_record_get (strategy, STRATEGY_DECIDED_BY)))
    return mun_refuse (error, _("A strategy is decided by top management. Name the member who decided it."));
  return TRUE;
}

const MunRules mun_strategy_rules = {
  .spec = &mun_strategy_spec,
  .guard = guard_strategy,
};

/* Changes --------------------------------------------------------------------------------------------------------- */

static void
start_change (MunWorkspace *workspace,
              MunRecord    *change)
{
  mun_rules_fill (change, CHANGE_PLANNED, "1");
  mun_rules_fill (change, CHANGE_ORIGIN, "request");
  mun_rules_fill (change, CHANGE_REQUESTED_BY, mun_workspace_get_person (workspace));
}

static gboolean
has_risk_look (MunRecord *change)
{
  return mun_record_is_set (change, CHANGE_RISK_CHECKED_ON) && !mun_text_is_blank (mun_record_get (change, CHANGE_RISK_CHECK_RESULT));
}

/* What is planned is decided first and made then. A look that was forgotten may be made up for. */
static void
review_change_order (MunRecord *change,
                     GPtrArray *issues)
{
  static const int before[] = { CHANGE_RISK_CHECKED_ON, CHANGE_APPROVED_ON };
  const char *done = mun_record_get (change, CHANGE_IMPLEMENTED_ON);

  gboolean made = mun_record_is_changed (change, CHANGE_STATUS) && mun_record_is (change, CHANGE_STATUS, "implemented");

  if (!mun_record_get_yes (change, CHANGE_PLANNED) || *done == '\0' || !(made || mun_rules_is_touched (change, CHANGE_IMPLEMENTED_ON)))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (strcmp (mun_record_get (change, before[i]), done) > 0)
      mun_add_issue (issues, MUN_ISSUE_STOP, change, CHANGE_IMPLEMENTED_ON,
                     _("A planned change is looked at for its risks and approved before it is made, and “%s” is later than that. Enter the day on which it was really made, "
                       "or add it again as unplanned."), _(mun_change_spec.fields[before[i]].label));
}

static void
review_change (MunWorkspace *workspace,
               MunRecord    *change,
               GPtrArray    *issues)
{
  const char *done = mun_record_get (change, CHANGE_IMPLEMENTED_ON);
  const char *looked = mun_record_get (change, CHANGE_RISK_CHECKED_ON);

  if (mun_record_get_yes (change, CHANGE_PLANNED) && *done != '\0' && *looked != '\0' && strcmp (looked, done) > 0)
    mun_add_issue (issues, MUN_ISSUE_WARNING, change, CHANGE_RISK_CHECKED_ON, _("The risks were looked at only after the change was made."));
  if (!mun_text_is_blank (mun_record_get (change, CHANGE_SIDE_EFFECTS)) && !mun_record_is_set (change, CHANGE_MITIGATION)
      && mun_record_is_changed (change, CHANGE_SIDE_EFFECTS))
    mun_add_issue (issues, MUN_ISSUE_HINT, change, CHANGE_MITIGATION, _("Say what was done about the side effects."));
  if (*done == '\0')
    mun_rules_review_past (workspace, change, CHANGE_PLANNED_FOR, issues);
  if (!mun_workspace_is_restoring (workspace))
    review_change_order (change, issues);
}

static gboolean
guard_change (MunWorkspace         *workspace,
              MunRecord            *change,
              const MunTransition  *move,
              GError              **error)
{
  gboolean starts = strcmp (move->to, "approved") == 0 || strcmp (move->to, "in_progress") == 0;

  if (starts && !has_risk_look (change))
    return mun_refuse (error, _("A planned change starts after a dated look at its risks. Pick the risks it touches, note the result and the day."));
  if (strcmp (move->to, "closed") == 0 && mun_record_get_yes (change, CHANGE_PLANNED) && (!has_risk_look (change) || !mun_record_is_set (change, CHANGE_APPROVED_BY)))
    return mun_refuse (error, _("A planned change was looked at for its risks and approved before it was made, and this one shows neither in full. "
                                "Look at the risks, note the result and the day, and let it be approved; or add it again as unplanned."));
  if (strcmp (move->to, "closed") == 0 && mun_record_is_set (change, CHANGE_IMPLEMENTED_ON)
      && strcmp (mun_record_get (change, CHANGE_REVIEWED_ON), mun_record_get (change, CHANGE_IMPLEMENTED_ON)) < 0)
    return mun_refuse (error, _("The look back lies before the change was made. Look for side effects afterwards and enter that day."));
  if (strcmp (move->to, "implemented") == 0 && g_strcmp0 (move->from, "proposed") == 0 && mun_record_get_yes (change, CHANGE_PLANNED))
    return mun_refuse (error, _("Only an unplanned change is entered after it happened. Look at the risks and let the change be approved, or mark it as unplanned."));
  return TRUE;
}

static gboolean
guard_resource (MunWorkspace         *workspace,
                MunRecord            *resource,
                const MunTransition  *move,
                GError              **error)
{
  gboolean decides = strcmp (move->to, "approved") == 0 || strcmp (move->to, "refused") == 0;

  if (decides && mun_record_is_set (resource, RESOURCE_DECIDED_BY) && !mun_rules_is_top (workspace, mun_record_get (resource, RESOURCE_DECIDED_BY)))
    return mun_refuse (error, _("Means are decided by top management. Name the member who decided."));
  return TRUE;
}

const MunRules mun_resource_rules = {
  .spec = &mun_resource_spec,
  .guard = guard_resource,
};

const MunRules mun_change_rules = {
  .spec = &mun_change_spec,
  .defaults = start_change,
  .review = review_change,
  .guard = guard_change,
};

/* Suppliers and contacts ------------------------------------------------------------------------------------------ */

static void
start_supplier (MunWorkspace *workspace,
                MunRecord    *supplier)
{
  mun_rules_fill (supplier, SUPPLIER_ASSESSMENT_STATUS, "not_assessed");
}

static void
review_supplier (MunWorkspace *workspace,
                 MunRecord    *supplier,
                 GPtrArray    *issues)
{
  gboolean used = mun_record_is (supplier, SUPPLIER_STATUS, "approved") || mun_record_is (supplier, SUPPLIER_STATUS, "conditional");

  if (used && mun_record_is (supplier, SUPPLIER_CRITICALITY, "high")
      && (!mun_record_is_set (supplier, SUPPLIER_ASSESSMENT_STATUS) || mun_record_is (supplier, SUPPLIER_ASSESSMENT_STATUS, "not_assessed")))
    mun_add_issue (issues, MUN_ISSUE_WARNING, supplier, SUPPLIER_ASSESSMENT_STATUS, _("A supplier this important has not been assessed."));
  if (used && !mun_record_is_new (supplier) && mun_record_is (supplier, SUPPLIER_CRITICALITY, "high") && mun_record_is_changed (supplier, SUPPLIER_CRITICALITY)
      && !mun_record_is_changed (supplier, SUPPLIER_STATUS) && mun_workspace_get_person (workspace) != NULL && !mun_may (workspace, supplier, "T"))
    mun_add_issue (issues, MUN_ISSUE_STOP, supplier, SUPPLIER_CRITICALITY,
                   _("A supplier of high importance is approved by top management, and this one was approved as less. Suspend it first, or let top management act."));
  /* What top management has to approve is not made less important by others; of a candidate nobody has decided anything. */
  if (!mun_workspace_is_restoring (workspace) && !mun_record_is_new (supplier) && mun_record_is_changed (supplier, SUPPLIER_CRITICALITY)
      && g_str_equal (mun_record_get_saved (supplier, SUPPLIER_CRITICALITY), "high") && !g_str_equal (mun_record_get_saved (supplier, SUPPLIER_STATUS), "candidate")
      && mun_workspace_get_person (workspace) != NULL && !mun_may (workspace, supplier, "T"))
    mun_add_issue (issues, MUN_ISSUE_STOP, supplier, SUPPLIER_CRITICALITY,
                   _("A supplier of high importance is approved by top management, and nobody else makes it less important for that. Let one of them act."));
  if (used && !mun_record_is (supplier, SUPPLIER_CRITICALITY, "low") && mun_record_is (supplier, SUPPLIER_CONTRACT_HAS_SECURITY, "0"))
    mun_add_issue (issues, MUN_ISSUE_WARNING, supplier, SUPPLIER_CONTRACT_HAS_SECURITY, _("The contract says nothing about security."));
}

static gboolean
guard_supplier (MunWorkspace         *workspace,
                MunRecord            *supplier,
                const MunTransition  *move,
                GError              **error)
{
  gboolean admits = strcmp (move->to, "approved") == 0 || strcmp (move->to, "conditional") == 0;

  /* It is not made less important with the step that it asks top management for. */
  gboolean high = mun_record_is (supplier, SUPPLIER_CRITICALITY, "high")
                  || (!mun_record_is_new (supplier) && g_str_equal (mun_record_get_saved (supplier, SUPPLIER_CRITICALITY), "high"));

  if (admits && high && mun_workspace_get_person (workspace) != NULL
      && !mun_rules_is_top (workspace, mun_workspace_get_person (workspace)))
    return mun_refuse (error, _("A supplier of high importance is approved by top management."));
  if (admits && mun_record_is (supplier, SUPPLIER_ASSESSMENT_STATUS, "failed"))
    return mun_refuse (error, _("The supplier failed its last assessment. Assess it again before it is used."));
  return TRUE;
}

const MunRules mun_supplier_rules = {
  .spec = &mun_supplier_spec,
  .defaults = start_supplier,
  .review = review_supplier,
  .guard = guard_supplier,
};

static void
follow_supplier_assessment (MunWorkspace *workspace,
                            MunRecord    *assessment,
                            GPtrArray    *also)
{
  g_autoptr(MunRecord) supplier = mun_workspace_get (workspace, &mun_supplier_spec, mun_record_get (assessment, SUPPLIER_ASSESSMENT_SUPPLIER), NULL);
  const char *day = mun_record_get (assessment, SUPPLIER_ASSESSMENT_ASSESSED_ON);

  if (supplier == NULL || strcmp (day, mun_record_get (supplier, SUPPLIER_LAST_ASSESSED_ON)) <= 0)
    return;
  mun_record_set (supplier, SUPPLIER_LAST_ASSESSED_ON, day);
  mun_record_set (supplier, SUPPLIER_ASSESSMENT_STATUS, mun_record_get (assessment, SUPPLIER_ASSESSMENT_RESULT));
  mun_record_set (supplier, SUPPLIER_ASSESSMENT_DUE, mun_record_get (assessment, SUPPLIER_ASSESSMENT_NEXT_DUE));
  g_ptr_array_add (also, g_steal_pointer (&supplier));
}

const MunRules mun_supplier_assessment_rules = {
  .spec = &mun_supplier_assessment_spec,
  .follow = follow_supplier_assessment,
};

/* What everything hangs on has another way, or is a risk that is known. */
static gboolean
guard_dependency (MunWorkspace         *workspace,
                  MunRecord            *dependency,
                  const MunTransition  *move,
                  GError              **error)
{
  return strcmp (move->to, "active") != 0 || !mun_text_is_blank (mun_record_get (dependency, INTERDEPENDENCY_WORKAROUND))
         || mun_record_is_set (dependency, INTERDEPENDENCY_RISK)
         || mun_refuse (error, _("Nothing says what you do when this fails. Write down the workaround, or name the risk that covers it."));
}

const MunRules mun_interdependency_rules = {
  .spec = &mun_interdependency_spec,
  .guard = guard_dependency,
};

static void
derive_contact (MunWorkspace *workspace,
                MunRecord    *contact)
{
  g_autofree char *due = NULL;

  if (mun_record_is_set (contact, CONTACT_VERIFIED_ON))
    due = mun_date_add_months (mun_record_get (contact, CONTACT_VERIFIED_ON), mun_settings_get (workspace, SETTING_CONTACT_CHECK_MONTHS));
  mun_record_set (contact, CONTACT_VERIFY_DUE, due != NULL ? due : "");
}

const MunRules mun_contact_rules = {
  .spec = &mun_contact_spec,
  .derive = derive_contact,
};
