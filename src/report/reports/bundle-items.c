/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/bundle-private.h"

#include <glib/gi18n.h>

#include "model/conformity.h"
#include "report/reports/parts.h"

static gboolean
is_ended (const MunReportOptions *options G_GNUC_UNUSED,
          MunRecord              *audit)
{
  return mun_record_is_set (audit, AUDIT_ENDED_ON);
}

static gboolean
is_to_come_at (const MunReportOptions *options,
               MunRecord              *audit)
{
  g_auto(GStrv) sites = mun_record_get_links (audit, AUDIT_SITES);

  if (mun_record_is_set (audit, AUDIT_ENDED_ON))
    return FALSE;
  return options->site == NULL || *sites == NULL || g_strv_contains ((const char * const *) sites, options->site);
}

static gboolean
is_for_public (const MunReportOptions *options G_GNUC_UNUSED,
               MunRecord              *policy)
{
  return mun_record_is (policy, POLICY_STATUS, "approved") && mun_record_is (policy, POLICY_AUDIENCE, "public");
}

/* Plans of the site, and those that hold everywhere. */
static gboolean
is_plan_of (const MunReportOptions *options,
            MunRecord              *plan)
{
  if (!mun_record_is (plan, SECURITY_PLAN_STATUS, "approved"))
    return FALSE;
  return options->site == NULL || !mun_record_is_set (plan, SECURITY_PLAN_SITE) || mun_record_is (plan, SECURITY_PLAN_SITE, options->site);
}

/* A pack is no place for an empty table. */
static gboolean
has_roles (MunWorkspace *workspace)
{
  return mun_workspace_has (workspace, 1, &mun_role_spec, ROLE_STATUS, MUN_IS, "active", -1);
}

gboolean
mun_bundle_has_gaps (MunWorkspace *workspace)
{
  g_autoptr(MunCatalogue) catalogue = mun_catalogue_load_builtin (NULL);
  g_autoptr(MunConformity) conformity = catalogue != NULL ? mun_conformity_new (workspace, catalogue, NULL) : NULL;
  guint counts[MUN_N_EVIDENCE] = { 0 };

  if (conformity != NULL)
    mun_conformity_counts (conformity, NULL, counts);
  return counts[MUN_EVIDENCE_PARTIAL] + counts[MUN_EVIDENCE_MISSING] > 0;
}

static const MunBundleItem certification_items[] = {
  { "R01" }, { "R02" }, { "R03" }, { "R04" }, { "R05" }, { "R06" }, { "R07" }, { "R08" }, { "R09" }, { "R11" }, { "R13" }, { "R15" }, { "R17" }, { "R19" }, { "R20" },
  { "R24" }, { "R25" }, { "R27", is_ended, .absent = N_("no internal audit has ended yet.") }, { "R28" }, { "R29" }, { "R30" }, { "R31" }, { "R32" }, { NULL }
};

static const MunBundleItem customer_items[] = {
  { "R04", .absent = N_("no scope is approved yet.") },
  { "R05", is_for_public, .absent = N_("no policy for the public is approved yet.") },
  { "R06", .absent = N_("no role is recorded yet."), .is_fit = has_roles },
  { "R31", .caution = N_("it says how many requirements are still open, though not which."), .summary = TRUE },
  { NULL }
};

static const MunBundleItem site_items[] = {
  { "R08" }, { "R19", is_plan_of, .absent = N_("no security plan is approved yet.") }, { "R20" },
  { "R26", is_to_come_at, .absent = N_("no audit is planned here.") }, { NULL }
};

static const MunBundle certification = {
  .id = "certification",
  .purpose = N_("Everything a certification auditor asks for before and during the audit."),
  .items = certification_items,
  .contents = { .id = "certification-pack", .code = "P1", .title = N_("Certification pack"), .clause = "4–10", .classification = "confidential",
                .purpose = N_("Everything a certification auditor asks for before and during the audit."), .signatures = MUN_SIGN_PREPARED, .short_front = TRUE },
};

static const MunBundle customer = {
  .id = "customer",
  .purpose = N_("What a customer may see: scope, public policy, roles and certificates, the state of conformity once nothing is open, without confidential content."),
  .public_edition = TRUE,
  .certificates = TRUE,
  .items = customer_items,
  .contents = { .id = "customer-pack", .code = "P2", .title = N_("Customer pack"), .clause = "7.4", .classification = "public",
                .purpose = N_("What a customer may see: scope, public policy, roles and certificates, the state of conformity once nothing is open, without confidential content."),
                .signatures = MUN_SIGN_PREPARED, .short_front = TRUE },
};

static const MunBundle site = {
  .id = "site",
  .purpose = N_("What to take along to a site: its risks, its plans, the people and numbers of the response, and the checklists of the next audits."),
  .items = site_items,
  .contents = { .id = "site-visit-pack", .code = "P3", .title = N_("Site visit pack"), .clause = "8, 9.2", .classification = "confidential",
                .purpose = N_("What to take along to a site: its risks, its plans, the people and numbers of the response, and the checklists of the next audits."),
                .signatures = MUN_SIGN_PREPARED, .short_front = TRUE },
};

static const MunBundle * const bundles[] = { &certification, &customer, &site, NULL };

gboolean
mun_bundle_item_takes (const MunBundleItem    *item,
                       const MunReportOptions *options,
                       MunRecord              *subject)
{
  if (item->takes != NULL)
    return item->takes (options, subject);
  return !(mun_record_get_spec (subject)->flags & MUN_SPEC_VERSIONED) || g_str_equal (mun_record_get_state (subject), "approved");
}

/* Listing ----------------------------------------------------------------------------------------------------------------- */

static void
add_part (GPtrArray  *parts,
          const char *title,
          char       *detail,
          gboolean    absent)
{
  MunBundlePart *part = g_new0 (MunBundlePart, 1);

  part->title = g_strdup (title);
  part->detail = detail;
  part->absent = absent;
  g_ptr_array_add (parts, part);
}

/* Returns: (transfer full): the names of what is printed, by number as in the pack; "" for reports on the organisation. @n: (out): how many */
static char *
name_subjects (const MunBundleItem    *item,
               MunWorkspace           *workspace,
               const MunReportOptions *options,
               guint                  *n)
{
  g_autoptr(GPtrArray) subjects = mun_report_subjects (mun_report_find (item->code), workspace);
  GString *names = g_string_new (NULL);

  *n = 0;
  for (guint i = subjects->len; i > 0; i--)
    {
      g_autofree char *name = NULL;

      if (!mun_bundle_item_takes (item, options, subjects->pdata[i - 1]))
        continue;
      name = mun_record_dup_name (subjects->pdata[i - 1]);
      g_string_append_printf (names, "%s%s", names->len > 0 ? " · " : "", name);
      ++*n;
    }
  return g_string_free (names, FALSE);
}

static void
list_item (const MunBundleItem    *item,
           MunWorkspace           *workspace,
           const MunReportOptions *options,
           GPtrArray              *parts)
{
  const char *title = _(mun_report_find (item->code)->title);
  gboolean fit = item->is_fit == NULL || item->is_fit (workspace);
  guint n;
  g_autofree char *names = name_subjects (item, workspace, options, &n);

  if (!fit || (n == 0 && item->absent != NULL && item->is_fit == NULL))
    /* Translators: %s says why, as in “no scope is approved yet.” */
    add_part (parts, title, g_strdup_printf (_("Not in the pack: %s"), _(item->absent)), TRUE);
  else if (item->caution != NULL && mun_bundle_has_gaps (workspace))
    /* Translators: %s is what to know of the report before it is handed out */
    add_part (parts, title, g_strdup_printf (_("Mind that %s"), _(item->caution)), FALSE);
  else
    add_part (parts, title, g_steal_pointer (&names), FALSE);
}

static void
list_certificates (MunWorkspace *workspace,
                   GPtrArray    *parts)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);
  g_autoptr(GPtrArray) attachments = organisation != NULL ? mun_workspace_attachments (workspace, organisation) : NULL;
  guint before = parts->len;

  for (guint i = 0; attachments != NULL && i < attachments->len; i++)
    if (mun_record_is (attachments->pdata[i], ATTACHMENT_CLASSIFICATION, "public"))
      add_part (parts, mun_record_get (attachments->pdata[i], ATTACHMENT_TITLE), g_strdup (_("A public file of the organisation")), FALSE);
  if (parts->len == before)
    add_part (parts, _("Certificates"), g_strdup (_("Attach certificates to the organisation with the classification “Public”; they then go along.")), TRUE);
}

static void
free_part (gpointer data)
{
  MunBundlePart *part = data;

  g_free (part->title);
  g_free (part->detail);
  g_free (part);
}

GPtrArray *
mun_bundle_list (const MunBundle        *self,
                 MunWorkspace           *workspace,
                 const MunReportOptions *options)
{
  GPtrArray *parts;

  g_return_val_if_fail (self != NULL && MUN_IS_WORKSPACE (workspace) && options != NULL, NULL);

  parts = g_ptr_array_new_with_free_func (free_part);
  add_part (parts, _("Contents"), g_strdup (_("The list of the files, with pages and checksums")), FALSE);
  for (const MunBundleItem *item = self->items; item->code != NULL; item++)
    list_item (item, workspace, options, parts);
  if (self->certificates)
    list_certificates (workspace, parts);
  return parts;
}

const MunBundle * const *
mun_bundles (void)
{
  return bundles;
}

const MunBundle *
mun_bundle_find (const char *word)
{
  g_return_val_if_fail (word != NULL, NULL);

  for (guint i = 0; bundles[i] != NULL; i++)
    if (g_ascii_strcasecmp (bundles[i]->id, word) == 0)
      return bundles[i];
  return NULL;
}

const char *
mun_bundle_get_id (const MunBundle *self)
{
  return self->id;
}

const char *
mun_bundle_get_title (const MunBundle *self)
{
  return self->contents.title;
}

const char *
mun_bundle_get_purpose (const MunBundle *self)
{
  return self->purpose;
}
