/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* All record types: include this to get every spec and its field enumeration. */

#include "spec/audit.h"
#include "spec/change.h"
#include "spec/communication.h"
#include "spec/competence.h"
#include "spec/context.h"
#include "spec/control.h"
#include "spec/criteria.h"
#include "spec/document.h"
#include "spec/exercise.h"
#include "spec/foundation.h"
#include "spec/gap.h"
#include "spec/improvement.h"
#include "spec/incident.h"
#include "spec/infrastructure.h"
#include "spec/leadership.h"
#include "spec/legal.h"
#include "spec/monitoring.h"
#include "spec/objective.h"
#include "spec/plan.h"
#include "spec/process.h"
#include "spec/response.h"
#include "spec/review.h"
#include "spec/risk.h"
#include "spec/scope.h"
#include "spec/setting.h"
#include "spec/supply.h"
#include "spec/team.h"
