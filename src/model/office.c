/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"
#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <string.h>

#include "spec/kept.h"

/* Who is there: whoever has left, or was withdrawn, holds no office, acts no more, and is given nothing to do. */

const char *
mun_record_get_settled (MunRecord *record,
                        int        field)
{
  return mun_record_is_new (record) ? mun_record_get (record, field) : mun_record_get_saved (record, field);
}

gboolean
mun_office_is_left (MunWorkspace *self,
                    const char   *id,
                    const char   *day)
{
  g_autoptr(MunRecord) person = mun_workspace_get (self, &mun_person_spec, id, NULL);
  const char *ends;

  if (person == NULL)
    return FALSE;
  if (*mun_record_get_withdrawn (person) != '\0')
    return TRUE;
  ends = mun_record_get_settled (person, PERSON_ENDS_ON);
  if (*ends != '\0' && strcmp (ends, day) < 0)
    return TRUE;
  /* On a day before the last one, somebody who is not there now was there still. */
  return g_str_equal (mun_record_get_settled (person, PERSON_ACTIVE), "0") && (*ends == '\0' || strcmp (day, mun_workspace_get_today (self)) >= 0);
}

gboolean
mun_office_is_held_by (MunWorkspace *self,
                       const char   *id)
{
  return *id != '\0' && !mun_office_is_left (self, id, mun_workspace_get_today (self));
}

gboolean
mun_office_has_top (MunWorkspace *self,
                    const char   *but)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (self);
  g_autoptr(GPtrArray) managers = NULL;
  const char *head = organisation != NULL ? mun_record_get_saved (organisation, ORGANISATION_TOP_MANAGER) : "";

  if (g_strcmp0 (head, but) != 0 && mun_office_is_held_by (self, head))
    return TRUE;
  managers = mun_workspace_find (self, &mun_person_spec, PERSON_IS_TOP_MANAGEMENT, MUN_IS, "1", -1);
  for (guint i = 0; i < managers->len; i++)
    if (g_strcmp0 (mun_record_get_id (managers->pdata[i]), but) != 0 && mun_office_is_held_by (self, mun_record_get_id (managers->pdata[i])))
      return TRUE;
  return FALSE;
}

char *
mun_office_fault (MunWorkspace *self)
{
  if (self->person == NULL || self->restoring || mun_office_is_held_by (self, self->person))
    return NULL;
  return g_strdup_printf (_("%s has left and does nothing here any more. Choose first who you are acting as."), mun_workspace_get_person_name (self));
}

char *
mun_workspace_dup_default_person (MunWorkspace *self,
                                  const char   *wanted)
{
  g_autoptr(MunRecord) organisation = NULL;
  g_autoptr(MunRecord) person = NULL;
  const char *coordinator;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self), NULL);

  person = wanted != NULL ? mun_workspace_get (self, &mun_person_spec, wanted, NULL) : NULL;
  if (person != NULL && mun_office_is_held_by (self, wanted))
    return g_strdup (wanted);
  organisation = mun_workspace_organisation (self);
  coordinator = organisation != NULL ? mun_record_get (organisation, ORGANISATION_SECURITY_COORDINATOR) : "";
  return mun_office_is_held_by (self, coordinator) ? g_strdup (coordinator) : NULL;
}

/* Fields that give somebody something to do, an office or a duty. */
static gboolean
gives_duty (const MunSpec *spec,
            guint          field)
{
  static const char * const duties[] = {
    "owner", "responsible", "relation_owner", "site_owner", "leader", "our_responsible", "measured_by", "evaluated_by", "assigned_to", "investigator",
    "commander", "lead_auditor", "chair", "accountable", "top_manager", "security_coordinator", "auditee", "facilitator", NULL
  };
  const MunField *description = &spec->fields[field];

  if (description->kind != MUN_KIND_LINK || description->target != &mun_person_spec)
    return FALSE;
  if (g_str_equal (description->name, "person"))
    return spec == &mun_role_assignment_spec || spec == &mun_response_member_spec || spec == &mun_response_capability_spec || spec == &mun_contact_spec;
  return g_strv_contains (duties, description->name);
}

/* What is typed in late happened while the person was there still. */
static const char *
find_day (MunWorkspace *self,
          MunRecord    *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  if (spec == &mun_role_assignment_spec && mun_record_is_set (record, ROLE_ASSIGNMENT_ENDS_ON))
    return mun_record_get (record, ROLE_ASSIGNMENT_ENDS_ON);
  for (guint i = 0; i < spec->n_fields; i++)
    if ((spec->fields[i].flags & MUN_HAPPENED) && (spec->fields[i].flags & MUN_REQUIRED) && mun_record_is_set (record, i))
      return mun_record_get (record, i);
  return mun_workspace_get_today (self);
}

void
mun_office_review (MunWorkspace *self,
                   MunRecord    *record,
                   GPtrArray    *issues)
{
  const MunSpec *spec = mun_record_get_spec (record);

  /* What is over keeps the names of those who did it. */
  if (self->restoring || (mun_spec_has_state (spec) && mun_kept_keeps (spec, mun_record_get_state (record))))
    return;
  for (guint i = 0; i < spec->n_fields; i++)
    {
      const char *id = mun_record_get (record, i);
      g_autofree char *name = NULL;

      if (!gives_duty (spec, i) || *id == '\0' || !mun_rules_is_touched (record, i) || !mun_office_is_left (self, id, find_day (self, record)))
        continue;
      name = mun_rules_name (self, id);
      mun_add_issue (issues, MUN_ISSUE_STOP, record, i, _("“%1$s”: %2$s has left. Name somebody who is there."), _(spec->fields[i].label), name);
    }
}
