/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/impartiality.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"

/* What the audit covers and who is looked at. */
typedef struct {
  MunWorkspace *workspace;
  const char   *person;
  char         *name;
  GStrv         sites;
  GStrv         processes;
  GPtrArray    *conflicts;
} Search;

/* Records of a type that a person owns and that lie in a place. */
typedef struct {
  const MunSpec *spec;
  int            owner;
  int            site;      /* -1: none */
  int            process;   /* -1: none */
  const char    *message;   /* who, title */
} Tie;

static const Tie ties[] = {
  { &mun_risk_spec, RISK_OWNER, RISK_SITE, RISK_PROCESS, N_("%1$s owns the risk “%2$s” in the scope.") },
  { &mun_control_spec, CONTROL_OWNER, CONTROL_SITE, CONTROL_PROCESS, N_("%1$s owns the control “%2$s” in the scope.") },
  { &mun_treatment_spec, TREATMENT_OWNER, -1, TREATMENT_PROCESS, N_("%1$s owns the treatment “%2$s” in the scope.") },
  { &mun_nonconformity_spec, NONCONFORMITY_OWNER, NONCONFORMITY_SITE, NONCONFORMITY_PROCESS, N_("%1$s answers for the nonconformity “%2$s” in the scope.") },
};

/* What belongs to the organisation's own rules. */
typedef struct {
  const MunSpec *spec;
  int            state;
  int            author;
  int            approved_by;
} Rule;

static const Rule rules[] = {
  { &mun_scope_spec, SCOPE_STATUS, SCOPE_AUTHOR, SCOPE_APPROVED_BY },
  { &mun_policy_spec, POLICY_STATUS, POLICY_AUTHOR, POLICY_APPROVED_BY },
  { &mun_risk_criteria_spec, RISK_CRITERIA_STATUS, RISK_CRITERIA_AUTHOR, RISK_CRITERIA_APPROVED_BY },
  { &mun_security_plan_spec, SECURITY_PLAN_STATUS, SECURITY_PLAN_AUTHOR, SECURITY_PLAN_APPROVED_BY },
  { &mun_audit_programme_spec, AUDIT_PROGRAMME_STATUS, AUDIT_PROGRAMME_AUTHOR, AUDIT_PROGRAMME_APPROVED_BY },
};

static gboolean
covers (GStrv       ids,
        const char *id)
{
  return *id != '\0' && g_strv_contains ((const char * const *) ids, id);
}

typedef enum {
  BOND_APPROVED,
  BOND_SUPPLIER,
  BOND_WROTE,
  BOND_OWNED,
  BOND_LEADS,
} Bond;

static const struct {
  const char *how; /* N_() */
  gboolean    asks;
} bonds[] = {
  [BOND_APPROVED] = { N_("Approved it"), FALSE },
  [BOND_SUPPLIER] = { N_("Looks after the supplier"), FALSE },
  [BOND_WROTE] = { N_("Wrote it"), TRUE },
  [BOND_OWNED] = { N_("Owns it"), TRUE },
  [BOND_LEADS] = { N_("Own work: leads it"), TRUE },
};

static void
add_conflict (Search     *search,
              MunRecord  *record,
              Bond        bond,
              const char *format)
{
  MunConflict *conflict = g_new0 (MunConflict, 1);
  g_autofree char *title = mun_workspace_title (search->workspace, mun_record_get_spec (record), mun_record_get_id (record));
  g_autofree char *shown = mun_text_shorten (title, 60);
  g_autoptr(GString) message = g_string_new (format);

  g_string_replace (message, "%1$s", search->name, 0);
  g_string_replace (message, "%2$s", shown, 0);
  conflict->record = g_object_ref (record);
  conflict->own_work = bond == BOND_LEADS;
  conflict->asks = bonds[bond].asks;
  conflict->how = bonds[bond].how;
  conflict->message = g_string_free (g_steal_pointer (&message), FALSE);
  g_ptr_array_add (search->conflicts, conflict);
}

static void
add_places (Search *search)
{
  for (guint i = 0; search->processes[i] != NULL; i++)
    {
      g_autoptr(MunRecord) process = mun_workspace_get (search->workspace, &mun_business_process_spec, search->processes[i], NULL);

      if (process != NULL && mun_record_is (process, BUSINESS_PROCESS_OWNER, search->person))
        add_conflict (search, process, BOND_LEADS, _("%1$s owns the process “%2$s”, which is audited."));
    }
  for (guint i = 0; search->sites[i] != NULL; i++)
    {
      g_autoptr(MunRecord) site = mun_workspace_get (search->workspace, &mun_site_spec, search->sites[i], NULL);

      if (site != NULL && mun_record_is (site, SITE_SITE_OWNER, search->person))
        add_conflict (search, site, BOND_LEADS, _("%1$s leads the site “%2$s”, which is audited."));
    }
}

static void
add_ties (Search    *search,
          const Tie *tie)
{
  g_autoptr(GPtrArray) records = mun_workspace_find (search->workspace, tie->spec, tie->owner, MUN_IS, search->person, -1);

  for (guint i = 0; i < records->len; i++)
    {
      MunRecord *record = g_ptr_array_index (records, i);

      if (mun_record_is (record, tie->spec->state_field, "closed") || mun_record_is (record, tie->spec->state_field, "retired"))
        continue;
      if ((tie->site >= 0 && covers (search->sites, mun_record_get (record, tie->site)))
          || covers (search->processes, mun_record_get (record, tie->process)))
        add_conflict (search, record, BOND_OWNED, _(tie->message));
    }
}

static void
add_actions (Search *search)
{
  g_autoptr(GPtrArray) actions = mun_workspace_find (search->workspace, &mun_corrective_action_spec,
                                                     CORRECTIVE_ACTION_OWNER, MUN_IS, search->person,
                                                     CORRECTIVE_ACTION_STATUS, MUN_NOT_IN, "effective\ncancelled", -1);

  for (guint i = 0; i < actions->len; i++)
    {
      MunRecord *action = g_ptr_array_index (actions, i);
      g_autoptr(MunRecord) cause = mun_workspace_get (search->workspace, &mun_nonconformity_spec,
                                                      mun_record_get (action, CORRECTIVE_ACTION_NONCONFORMITY), NULL);

      if (cause != NULL && (covers (search->sites, mun_record_get (cause, NONCONFORMITY_SITE))
                            || covers (search->processes, mun_record_get (cause, NONCONFORMITY_PROCESS))))
        add_conflict (search, action, BOND_OWNED, _("%1$s owns the corrective action “%2$s” in the scope."));
    }
}

static void
add_suppliers (Search *search)
{
  g_autoptr(GPtrArray) suppliers = mun_workspace_find (search->workspace, &mun_supplier_spec, SUPPLIER_OWNER, MUN_IS, search->person, -1);

  for (guint i = 0; i < suppliers->len; i++)
    {
      MunRecord *supplier = g_ptr_array_index (suppliers, i);
      g_autoptr(GPtrArray) provisions = mun_workspace_find (search->workspace, &mun_external_provision_spec,
                                                            EXTERNAL_PROVISION_SUPPLIER, MUN_IS, mun_record_get_id (supplier), -1);

      for (guint j = 0; j < provisions->len; j++)
        if (covers (search->processes, mun_record_get (g_ptr_array_index (provisions, j), EXTERNAL_PROVISION_PROCESS)))
          {
            add_conflict (search, supplier, BOND_SUPPLIER, _("%1$s looks after the supplier “%2$s”, who does part of an audited process."));
            break;
          }
    }
}

static void
add_rules (Search *search)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr(GPtrArray) records = mun_workspace_find (search->workspace, rules[i].spec, rules[i].state, MUN_IS, "approved", -1);

      for (guint j = 0; j < records->len; j++)
        {
          MunRecord *record = g_ptr_array_index (records, j);

          if (mun_record_is (record, rules[i].author, search->person))
            add_conflict (search, record, BOND_WROTE, _("%1$s wrote “%2$s”, which the audit looks at."));
          else if (mun_record_is (record, rules[i].approved_by, search->person))
            add_conflict (search, record, BOND_APPROVED, _("%1$s approved “%2$s”, which the audit looks at."));
        }
    }

  g_autoptr(GPtrArray) documents = mun_workspace_find (search->workspace, &mun_document_spec, DOCUMENT_OWNER, MUN_IS, search->person,
                                                       DOCUMENT_STATUS, MUN_IS, "approved", DOCUMENT_KIND, MUN_IN, "procedure\ninstruction", -1);

  for (guint i = 0; i < documents->len; i++)
    add_conflict (search, g_ptr_array_index (documents, i), BOND_OWNED, _("%1$s looks after the document “%2$s”, which the audit looks at."));
}

void
mun_conflict_free (MunConflict *conflict)
{
  if (conflict == NULL)
    return;
  g_clear_object (&conflict->record);
  g_free (conflict->message);
  g_free (conflict);
}

GPtrArray *
mun_impartiality_conflicts (MunWorkspace *workspace,
                            MunRecord    *audit,
                            const char   *person)
{
  g_return_val_if_fail (mun_record_get_spec (audit) == &mun_audit_spec, NULL);
  g_return_val_if_fail (person != NULL, NULL);

  g_autofree char *name = mun_workspace_title (workspace, &mun_person_spec, person);
  g_auto(GStrv) sites = mun_workspace_split_links (workspace, &mun_audit_spec.fields[AUDIT_SITES], mun_record_get (audit, AUDIT_SITES));
  g_auto(GStrv) processes = mun_workspace_split_links (workspace, &mun_audit_spec.fields[AUDIT_PROCESSES], mun_record_get (audit, AUDIT_PROCESSES));
  Search search = { workspace, person, name, sites, processes, g_ptr_array_new_with_free_func ((GDestroyNotify) mun_conflict_free) };

  if (*person == '\0')
    return search.conflicts;
  add_places (&search);
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    add_ties (&search, &ties[i]);
  add_actions (&search);
  add_suppliers (&search);
  if (mun_record_get_yes (audit, AUDIT_COVERS_OWN_RULES))
    add_rules (&search);
  return search.conflicts;
}

/* Whether the person audits without a solution on record for what is their own. */
static gboolean
audits_openly (MunWorkspace *workspace,
               MunRecord    *audit,
               const char   *person)
{
  g_autoptr(GPtrArray) team = mun_workspace_children (workspace, audit, &mun_audit_member_spec);
  gboolean audits = mun_record_is (audit, AUDIT_LEAD_AUDITOR, person);

  for (guint i = 0; i < team->len; i++)
    {
      MunRecord *member = g_ptr_array_index (team, i);

      if (!mun_record_is (member, AUDIT_MEMBER_PERSON, person))
        continue;
      if (!mun_text_says_nothing (mun_record_get (member, AUDIT_MEMBER_CONFLICT_SOLUTION)))
        return FALSE;
      audits = audits || mun_record_is (member, AUDIT_MEMBER_PART, "lead") || mun_record_is (member, AUDIT_MEMBER_PART, "auditor");
    }
  return audits;
}

MunRecord *
mun_impartiality_find_audit (MunWorkspace *workspace,
                             MunRecord    *place,
                             const char   *person)
{
  g_autoptr(GPtrArray) audits = NULL;

  g_return_val_if_fail (MUN_IS_RECORD (place) && person != NULL, NULL);

  if (*person == '\0')
    return NULL;
  audits = mun_workspace_find (workspace, &mun_audit_spec, AUDIT_STATUS, MUN_IN, "prepared\nin_progress", -1);
  for (guint i = 0; i < audits->len; i++)
    {
      MunRecord *audit = g_ptr_array_index (audits, i);
      g_auto(GStrv) ids = mun_record_get_links (audit, mun_record_get_spec (place) == &mun_site_spec ? AUDIT_SITES : AUDIT_PROCESSES);

      if (covers (ids, mun_record_get_id (place)) && audits_openly (workspace, audit, person))
        return g_object_ref (audit);
    }
  return NULL;
}

gboolean
mun_impartiality_is_solved (MunWorkspace *workspace,
                            MunRecord    *member)
{
  g_return_val_if_fail (mun_record_get_spec (member) == &mun_audit_member_spec, FALSE);

  g_autoptr(MunRecord) audit = mun_workspace_get (workspace, &mun_audit_spec, mun_record_get (member, AUDIT_MEMBER_AUDIT), NULL);
  g_autoptr(GPtrArray) conflicts = NULL;

  if (!mun_text_says_nothing (mun_record_get (member, AUDIT_MEMBER_CONFLICT_SOLUTION)))
    return TRUE;
  if (mun_record_get_yes (member, AUDIT_MEMBER_OWN_WORK_CONFLICT))
    return FALSE;
  if (audit == NULL || !(mun_record_is (member, AUDIT_MEMBER_PART, "lead") || mun_record_is (member, AUDIT_MEMBER_PART, "auditor")))
    return TRUE;
  conflicts = mun_impartiality_conflicts (workspace, audit, mun_record_get (member, AUDIT_MEMBER_PERSON));
  for (guint i = 0; i < conflicts->len; i++)
    if (((MunConflict *) g_ptr_array_index (conflicts, i))->asks)
      return FALSE;
  return TRUE;
}
