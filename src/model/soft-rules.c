/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"
#include "model/soft-stops-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "spec/all.h"
#include "spec/order.h"

/* The rules of the soft stops: each says when it applies, what is weak then, and what would be better. */

static gboolean
has_word (const char *words,
          const char *word)
{
  g_auto(GStrv) list = g_strsplit (words, " ", -1);

  return *word != '\0' && g_strv_contains ((const char * const *) list, word);
}

/* Whether the record comes into one of the states, each of which stands between blanks */
static gboolean
enters (const MunSoftLook *look,
        const char        *states)
{
  return has_word (states, look->to) && !g_str_equal (look->from, look->to);
}

static gboolean
is_touched (const MunSoftLook *look,
            int                field)
{
  return look->fresh || mun_rules_is_touched (look->record, field);
}

/* Approving what is thin ------------------------------------------------------------------------------------------- */

static gboolean
find_empty (const MunSoftLook  *look,
            char              **weak,
            char              **better)
{
  const MunSpec *spec = mun_record_get_spec (look->record);
  g_autoptr(GString) names = g_string_new (NULL);
  guint n = 0;

  if (!enters (look, "approved conditional") || g_str_equal (look->from, "approved"))
    return FALSE;
  for (guint i = 0; i < spec->n_fields; i++)
    if ((spec->fields[i].flags & MUN_RECOMMENDED) && !mun_record_is_set (look->record, i))
      g_string_append_printf (names, n++ > 0 ? _(", “%s”") : _("“%s”"), _(spec->fields[i].label));
  if (n == 0)
    return FALSE;
  *weak = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s is empty, and an approval rests on it.", "%s are empty, and an approval rests on them.", n), names->str);
  *better = g_strdup (_("Fill in first what you know."));
  return TRUE;
}

/* Dates that cannot be kept ---------------------------------------------------------------------------------------- */

/* A day by which something shall be done. It is looked at when it is entered in one of @states, and with the step to one of @steps. */
static const struct {
  const MunSpec *spec;
  int            field;
  const char    *states;
  const char    *steps;
  gboolean       held;    /* what it is planned for takes place, and is entered as held afterwards */
} targets[] = {
  { &mun_objective_spec,         OBJECTIVE_DUE_ON,         "approved active",                              "approved" },
  { &mun_objective_plan_spec,    OBJECTIVE_PLAN_DUE_ON,    "planned in_progress late",                     "in_progress" },
  { &mun_treatment_spec,         TREATMENT_DUE_ON,         "proposed approved in_progress",                "approved" },
  { &mun_change_spec,            CHANGE_PLANNED_FOR,       "proposed risk_checked approved",               "approved" },
  { &mun_corrective_action_spec, CORRECTIVE_ACTION_DUE_ON, "proposed risk_reviewed approved in_progress",  "approved" },
  { &mun_improvement_spec,       IMPROVEMENT_DUE_ON,       "proposed decided in_progress",                 "decided" },
  { &mun_audit_spec,             AUDIT_PLANNED_ON,         "planned prepared",                             "prepared" },
  { &mun_audit_finding_spec,     AUDIT_FINDING_DUE_ON,     "open action",                                  "action" },
  { &mun_exercise_spec,          EXERCISE_PLANNED_ON,      "planned",                                      "", .held = TRUE },
  { &mun_training_spec,          TRAINING_PLANNED_ON,      "planned",                                      "", .held = TRUE },
  { &mun_awareness_event_spec,   AWARENESS_EVENT_HELD_ON,  "planned",                                      "", .held = TRUE },
  { &mun_management_review_spec, MANAGEMENT_REVIEW_PLANNED_ON, "planned",                                  "", .held = TRUE },
  { &mun_review_decision_spec,   REVIEW_DECISION_DUE_ON,   "open in_progress",                             "in_progress" },
};

static gboolean
is_target_missed (const MunSoftLook *look,
                  guint              target)
{
  int field = targets[target].field;

  return targets[target].spec == mun_record_get_spec (look->record) && mun_rules_is_past (look->workspace, look->record, field)
         && (enters (look, targets[target].steps) || (has_word (targets[target].states, look->to) && is_touched (look, field)));
}

static gboolean
find_past (const MunSoftLook  *look,
           char              **weak,
           char              **better)
{
  const MunSpec *spec = mun_record_get_spec (look->record);

  /* What was not planned is written down after it happened. */
  if (spec == &mun_change_spec && mun_record_is (look->record, CHANGE_PLANNED, "0"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    if (is_target_missed (look, i))
      {
        g_autofree char *day = mun_workspace_format (look->workspace, look->record, targets[i].field, NULL);

        *weak = g_strdup_printf (_("“%1$s” is %2$s, a day that has passed."), _(spec->fields[targets[i].field].label), day);
        *better = g_strdup (targets[i].held ? _("Choose a day that can still be reached, or enter it as held if it took place.")
                                            : _("Choose a day that can still be reached."));
        return TRUE;
      }
  return FALSE;
}

/* Owners, measures, thresholds, suppliers -------------------------------------------------------------------------- */

static gboolean
is_owner_new (const MunSoftLook *look)
{
  static const int places[] = { RISK_OWNER, RISK_PROCESS, RISK_SITE };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (is_touched (look, places[i]))
      return TRUE;
  return FALSE;
}

static gboolean
find_powerless_owner (const MunSoftLook  *look,
                      char              **weak,
                      char              **better)
{
  const char *owner = mun_record_get (look->record, RISK_OWNER);
  g_autofree char *name = NULL;

  if (*owner == '\0' || has_word ("draft closed", look->to) || !(has_word ("draft", look->from) || is_owner_new (look))
      || mun_risk_has_authority (look->workspace, look->record, owner))
    return FALSE;
  name = mun_rules_name (look->workspace, owner);
  *weak = g_strdup_printf (_("%s owns the risk, but answers neither for its process nor for its site."), name);
  *better = g_strdup (_("Name somebody who may decide there, or give this person a role that may."));
  return TRUE;
}

static gboolean
find_no_measure (const MunSoftLook  *look,
                 char              **weak,
                 char              **better)
{
  if (!enters (look, "approved active") || mun_record_is (look->record, OBJECTIVE_MEASURABLE, "0")
      || (mun_record_is_set (look->record, OBJECTIVE_MEASURE) && mun_record_is_set (look->record, OBJECTIVE_TARGET)))
    return FALSE;
  *weak = g_strdup (_("The objective has no measure or no target: nobody will see whether it was reached."));
  *better = g_strdup (_("Say what is counted and which number shall be reached, or that it cannot be measured and why."));
  return TRUE;
}

static gboolean
find_no_threshold (const MunSoftLook  *look,
                   char              **weak,
                   char              **better)
{
  g_autoptr(GPtrArray) thresholds = NULL;

  if (!enters (look, "approved"))
    return FALSE;
  thresholds = mun_workspace_children (look->workspace, look->record, &mun_plan_threshold_spec);
  if (thresholds->len > 0)
    return FALSE;
  *weak = g_strdup (_("The plan has no threshold: nobody knows when it starts."));
  *better = g_strdup (_("Add one that can be measured."));
  return TRUE;
}

static gboolean
is_assessed (const MunSoftLook *look)
{
  return mun_record_is_set (look->record, SUPPLIER_ASSESSMENT_STATUS) && !mun_record_is (look->record, SUPPLIER_ASSESSMENT_STATUS, "not_assessed")
         && !mun_rules_is_past (look->workspace, look->record, SUPPLIER_ASSESSMENT_DUE);
}

static gboolean
find_not_assessed (const MunSoftLook  *look,
                   char              **weak,
                   char              **better)
{
  if (!has_word ("approved conditional", look->to) || !mun_record_is (look->record, SUPPLIER_CRITICALITY, "high") || is_assessed (look)
      || !(enters (look, "approved conditional") || is_touched (look, SUPPLIER_CRITICALITY)))
    return FALSE;
  *weak = g_strdup (_("A supplier this important has no assessment that still holds."));
  *better = g_strdup (_("Assess the supplier first."));
  return TRUE;
}

/* Planned changes ask for a look and a yes; others are only written down. */
static gboolean
find_unplanned (const MunSoftLook  *look,
                char              **weak,
                char              **better)
{
  if (look->fresh || !mun_rules_is_touched (look->record, CHANGE_PLANNED) || mun_record_get_yes (look->record, CHANGE_PLANNED)
      || mun_record_is_new (look->record) || strcmp (mun_record_get_saved (look->record, CHANGE_PLANNED), "1") != 0)
    return FALSE;
  *weak = g_strdup (_("This change was put down as planned, which asks for a look at its risks and a yes before it is made; as unplanned it needs neither."));
  *better = g_strdup (_("Look at its risks and let it be approved, unless it has really happened before anybody could."));
  return TRUE;
}

static gboolean
find_own_review (const MunSoftLook  *look,
                 char              **weak,
                 char              **better)
{
  const char *author = mun_record_get (look->record, DOCUMENT_VERSION_AUTHOR);
  g_autofree char *name = NULL;

  if (*author == '\0' || !mun_record_is (look->record, DOCUMENT_VERSION_REVIEWER, author)
      || !(is_touched (look, DOCUMENT_VERSION_REVIEWER) || is_touched (look, DOCUMENT_VERSION_AUTHOR) || enters (look, "approved")))
    return FALSE;
  name = mun_rules_name (look->workspace, author);
  *weak = g_strdup_printf (_("%s wrote this version and reviews it as well: nobody else has looked at it."), name);
  *better = g_strdup (_("Let somebody else review it."));
  return TRUE;
}

/* What was over and runs again: a guard that was taken off, a helper who had left, a copy that was handed back. */
static gboolean
find_end_taken_back (const MunSoftLook  *look,
                     char              **weak,
                     char              **better)
{
  const MunSpec *spec = mun_record_get_spec (look->record);

  if (mun_record_is_new (look->record))
    return FALSE;
  for (const MunOrder *order = mun_orders (); order->spec != NULL; order++)
    if (order->spec == spec && *mun_record_get_saved (look->record, order->then) != '\0'
        && mun_order_is_running (order, mun_record_get (look->record, order->first), mun_record_get (look->record, order->then)))
      {
        g_autofree char *day = mun_date_format (mun_record_get_saved (look->record, order->then), NULL);

        *weak = g_strdup_printf (_("“%1$s” was %2$s, and without it this has never ended."), _(spec->fields[order->then].label), day);
        *better = g_strdup (_("Leave the day, and add a new one if it began again."));
        return TRUE;
      }
  return FALSE;
}

/* Who found it or answers for it would say alone that nothing has to be done. */
static gboolean
find_closed_alone (const MunSoftLook  *look,
                   char              **weak,
                   char              **better)
{
  const char *closer = mun_record_is_set (look->record, NONCONFORMITY_CLOSED_BY) ? mun_record_get (look->record, NONCONFORMITY_CLOSED_BY)
                                                                                 : mun_rules_actor (look->workspace);
  g_autofree char *name = NULL;

  if (!enters (look, "closed") || !mun_record_is (look->record, NONCONFORMITY_SEVERITY, "critical") || !mun_record_is (look->record, NONCONFORMITY_ACTION_NEEDED, "no")
      || !(mun_rules_names (look->record, NONCONFORMITY_FOUND_BY, closer) || mun_rules_names (look->record, NONCONFORMITY_OWNER, closer)))
    return FALSE;
  name = mun_rules_name (look->workspace, closer);
  *weak = g_strdup_printf (_("%s found this critical nonconformity or answers for it, and would close it without any action: nobody else has looked at it."), name);
  *better = g_strdup (_("Let somebody else close it."));
  return TRUE;
}

const MunSoftRule *
mun_soft_rules (void)
{
  static const MunSoftRule rules[] = {
    { "empty-fields", NULL, find_empty },
    { "date-passed", NULL, find_past },
    { "owner-without-authority", &mun_risk_spec, find_powerless_owner },
    { "no-measure", &mun_objective_spec, find_no_measure },
    { "no-threshold", &mun_security_plan_spec, find_no_threshold },
    { "not-assessed", &mun_supplier_spec, find_not_assessed },
    { "unplanned-after-all", &mun_change_spec, find_unplanned },
    { "own-review", &mun_document_version_spec, find_own_review },
    { "end-taken-back", NULL, find_end_taken_back },
    { "closed-alone", &mun_nonconformity_spec, find_closed_alone },
    { NULL }
  };

  return rules;
}
