/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a policy is written from; "" for what is not known, never NULL. */
typedef struct {
  const char *organisation;
  const char *protects;
  const char *fits_purpose;
  const char *other_promises;
  const char *framework;
  const char *accountable;  /* name of the person */
  gboolean    no_blame;
  gboolean    public;       /* the edition for everybody: short, nothing that helps a thief */
} MunPolicyAnswers;

/** mun_policy_text: Returns: (transfer full): the text of the policy in short paragraphs, with both promises the standard asks for */
char *mun_policy_text (const MunPolicyAnswers *answers);

/** MunPolicyFault: what is wrong with a policy text, as bits */
typedef enum {
  MUN_POLICY_NO_OBLIGATIONS = 1 << 0,  /* the promise to meet obligations is missing */
  MUN_POLICY_NO_IMPROVEMENT = 1 << 1,  /* the promise to keep improving is missing */
  MUN_POLICY_TOO_LONG       = 1 << 2,  /* more than one page */
  MUN_POLICY_ZERO           = 1 << 3,  /* promises that nothing will ever happen */
  MUN_POLICY_OTHER_COMPANY  = 1 << 4,  /* names another company */
  MUN_POLICY_PLACEHOLDER    = 1 << 5,  /* "[company]" and the like: copied and not filled in */
  MUN_POLICY_SECRET         = 1 << 6,  /* names measures that help a thief */
} MunPolicyFault;

/** mun_policy_check_text: @organisation: the own name. SECRET is looked for in any edition; it matters in the public one */
MunPolicyFault mun_policy_check_text (const char *text,
                                      const char *organisation);

G_END_DECLS
