/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/rules-private.h"
#include "model/rules-steps.h"

/* Who may do what. The letters are those of MunTransition.by. */

/* Who has left decides nothing any more. What counts is what the file says, not what is being typed. */
gboolean
mun_rights_is_top (MunWorkspace *self,
                   const char   *id)
{
  g_autoptr(MunRecord) person = mun_workspace_get (self, &mun_person_spec, id, NULL);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (self);

  return person != NULL && !mun_record_is_new (person) && mun_office_is_held_by (self, id)
         && (g_str_equal (mun_record_get_saved (person, PERSON_IS_TOP_MANAGEMENT), "1")
             || (organisation != NULL && g_str_equal (mun_record_get_saved (organisation, ORGANISATION_TOP_MANAGER), id)));
}

static gboolean
is_coordinator (MunWorkspace *self)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (self);

  return (g_str_equal (mun_record_get_saved (organisation, ORGANISATION_SECURITY_COORDINATOR), self->person) && mun_office_is_held_by (self, self->person))
         || mun_rights_is_top (self, self->person);
}

static const char * const owner_fields[] = {
  "owner", "responsible", "relation_owner", "site_owner", "leader", "requested_by", "author", "our_responsible", "measured_by", "assigned_to", "investigator", "auditee"
};

int
mun_rights_find_owner (const MunSpec *spec)
{
  int field = -1;

  for (guint i = 0; i < G_N_ELEMENTS (owner_fields) && field < 0; i++)
    field = mun_spec_find_field (spec, owner_fields[i]);
  return field;
}

gboolean
mun_rights_owns (MunWorkspace *self,
                 MunRecord    *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autoptr(MunRecord) parent = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (owner_fields); i++)
    {
      int field = mun_spec_find_field (spec, owner_fields[i]);

      if (field >= 0 && self->person != NULL && g_str_equal (mun_record_get_settled (record, field), self->person))
        return TRUE;
    }
  /* What treats a risk is its owner's, too, whoever carries it out. */
  if (spec == &mun_treatment_spec)
    parent = mun_workspace_get (self, &mun_risk_spec, mun_record_get_settled (record, TREATMENT_RISK), NULL);
  else if ((spec->flags & MUN_SPEC_CHILD) && spec->fields[spec->parent_field].target != NULL)
    parent = mun_workspace_get (self, spec->fields[spec->parent_field].target, mun_record_get_settled (record, spec->parent_field), NULL);
  return parent != NULL && mun_rights_owns (self, parent);
}

gboolean
mun_rights_has_top_management (MunWorkspace *self)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (self);

  if ((organisation == NULL || *mun_record_get_saved (organisation, ORGANISATION_TOP_MANAGER) == '\0')
      && mun_workspace_count (self, &mun_person_spec, PERSON_IS_TOP_MANAGEMENT, MUN_IS, "1", -1) == 0)
    return FALSE;
  /* Where all of them have left, and the coordinator as well, nobody is left to ask either. */
  return mun_office_has_top (self, NULL)
         || (organisation != NULL && mun_office_is_held_by (self, mun_record_get_saved (organisation, ORGANISATION_SECURITY_COORDINATOR)));
}

gboolean
mun_rights_holds_role (MunWorkspace *self,
                       const char   *kind)
{
  g_autoptr(GPtrArray) assignments = mun_workspace_find (self, &mun_role_assignment_spec, ROLE_ASSIGNMENT_PERSON, MUN_IS, self->person, -1);
  const char *today = mun_workspace_get_today (self);

  for (guint i = 0; i < assignments->len; i++)
    {
      MunRecord *assignment = g_ptr_array_index (assignments, i);
      g_autoptr(MunRecord) role = mun_workspace_get (self, &mun_role_spec, mun_record_get (assignment, ROLE_ASSIGNMENT_ROLE), NULL);
      const char *ends = mun_record_get_saved (assignment, ROLE_ASSIGNMENT_ENDS_ON);

      /* Nobody gives a role to themselves: top management does. */
      if (role != NULL && *mun_record_get_saved (assignment, ROLE_ASSIGNMENT_ASSIGNED_BY) != '\0' && g_str_equal (mun_record_get_saved (role, ROLE_KIND), kind)
          && !g_str_equal (mun_record_get_saved (role, ROLE_STATUS), "retired") && (*ends == '\0' || strcmp (ends, today) >= 0) && strcmp (mun_record_get_saved (assignment, ROLE_ASSIGNMENT_STARTS_ON), today) <= 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
commands (MunWorkspace *self,
          MunRecord    *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  int commander = mun_spec_find_field (spec, "commander");
  int incident = mun_spec_find_field (spec, "incident");
  g_autoptr(MunRecord) parent = NULL;

  /* Nobody becomes the leader by typing their own name. */
  if (commander >= 0)
    return !mun_record_is_new (record) && g_str_equal (mun_record_get_saved (record, commander), self->person);
  if (incident < 0 && (spec->flags & MUN_SPEC_CHILD))
    incident = spec->parent_field;
  if (incident < 0 || spec->fields[incident].target == NULL)
    return FALSE;
  parent = mun_workspace_get (self, spec->fields[incident].target, mun_record_get_settled (record, incident), NULL);
  return parent != NULL && commands (self, parent);
}

/* Whoever leads an event leads it, and so may those who were put into a response team for it. */
static gboolean
responds (MunWorkspace *self,
          MunRecord    *record)
{
  g_autoptr(GPtrArray) memberships = NULL;

  if (commands (self, record))
    return TRUE;
  memberships = mun_workspace_find (self, &mun_response_member_spec, RESPONSE_MEMBER_PERSON, MUN_IS, self->person, -1);
  for (guint i = 0; i < memberships->len; i++)
    {
      g_autoptr(MunRecord) team = mun_workspace_get (self, &mun_response_team_spec, mun_record_get (memberships->pdata[i], RESPONSE_MEMBER_TEAM), NULL);

      if (team != NULL && mun_record_is (team, RESPONSE_TEAM_STATUS, "active"))
        return TRUE;
    }
  return FALSE;
}

/* Those who look after people and their training: who answers for the work in which people are hired and led. */
static gboolean
leads_personnel (MunWorkspace *self)
{
  return mun_workspace_has (self, 1, &mun_business_process_spec, BUSINESS_PROCESS_OWNER, MUN_IS, self->person,
                            BUSINESS_PROCESS_COVERS_HR, MUN_IS, "1", BUSINESS_PROCESS_STATUS, MUN_IS, "active", -1);
}

static gboolean
may_as (MunWorkspace *self,
        MunRecord    *record,
        char          letter)
{
  switch (letter)
    {
    case 'E':
      return TRUE;
    case 'T':
      return mun_rights_is_top (self, self->person);
    case 'S':
      return is_coordinator (self);
    case 'R':
      return mun_rights_owns (self, record) || is_coordinator (self);
    case 'A':
      return mun_rights_holds_role (self, "auditor") || is_coordinator (self);
    case 'I':
      return mun_rights_holds_role (self, "responder") || responds (self, record) || is_coordinator (self);
    case 'H':
      return leads_personnel (self) || is_coordinator (self);
    default:
      return FALSE;
    }
}

gboolean
mun_may (MunWorkspace *workspace,
         MunRecord    *record,
         const char   *letters)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record) && letters != NULL, FALSE);

  if (workspace->person == NULL)
    /* In a file without people there is nobody to be told from. */
    return strchr (letters, 'E') != NULL || (*letters != '\0' && mun_workspace_count (workspace, &mun_person_spec, -1) == 0);
  if (!mun_office_is_held_by (workspace, workspace->person) && mun_rights_has_top_management (workspace))
    return FALSE;
  for (const char *letter = letters; *letter != '\0'; letter++)
    if (may_as (workspace, record, *letter))
      return TRUE;
  return FALSE;
}

char *
mun_may_describe (const char *letters)
{
  static const struct { char letter; const char *name; } roles[] = {
    { 'T', N_("top management") },
    { 'S', N_("the security coordinator") },
    { 'R', N_("the owner of the record") },
    { 'A', N_("an auditor") },
    { 'I', N_("the incident leader") },
    { 'H', N_("the owner of the process for personnel") },
  };
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (strchr (letters, roles[i].letter) != NULL)
      g_string_append_printf (names, "%s%s", names->len > 0 ? _(" or ") : "", _(roles[i].name));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

gboolean
mun_rights_is_outsider (MunWorkspace *self)
{
  g_autoptr(MunRecord) person = self->person != NULL ? mun_workspace_get (self, &mun_person_spec, self->person, NULL) : NULL;

  /* What the file says, not what is being typed. */
  return person != NULL && g_str_equal (mun_record_get_saved (person, PERSON_EMPLOYMENT), "external")
         && !g_str_equal (mun_record_get_saved (person, PERSON_IS_TOP_MANAGEMENT), "1");
}

char *
mun_rights_sign (MunWorkspace *self)
{
  g_autofree char *name = mun_store_title (self->store, &mun_person_spec, self->person);

  if (name == NULL || *name == '\0' || !mun_rights_is_outsider (self))
    return g_steal_pointer (&name);
  /* Translators: %s is the name of somebody from outside who advises; it stands like this in the history. */
  return g_strdup_printf (_("%s (consultant)"), name);
}

gboolean
mun_rights_wrote (MunWorkspace *self,
                  const char   *signature)
{
  g_autofree char *name = NULL;

  if (g_str_equal (signature, mun_workspace_get_person_name (self)))
    return TRUE;
  name = self->person != NULL ? mun_store_title (self->store, &mun_person_spec, self->person) : NULL;
  /* Signed before the person came in from outside, or as somebody from outside, in whatever language. */
  return name != NULL && *name != '\0' && g_str_has_prefix (signature, name)
         && (signature[strlen (name)] == '\0' || g_str_has_prefix (signature + strlen (name), " (") || g_str_has_prefix (signature + strlen (name), "（"));
}
