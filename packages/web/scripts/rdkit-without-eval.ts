/**
 * RDKit-JS makes a function from text for every function of C++ that it exposes, which our Content Security Policy forbids. While the
 * studio is built the two places are replaced by closures that do the same, step by step: wire the arguments, call, run the destructors,
 * unwire the result. What they are told is what embind (emscripten 4) has at hand at that place.
 */
import type { Plugin } from 'vite';

const MODULE = /@rdkit[\\/]rdkit[\\/]dist[\\/]RDKit_minimal\.js$/;

const PLACES: readonly (readonly [text: string, instead: string])[] = [
  [
    'return new Function(args1,invokerFnBody)',
    'return invokerOf(argTypes,{argCount,isClassMethodFunc,returns,needsDestructorStack,useStackFrame})',
  ],
  [
    'new Function(Object.keys(captures),functionBody)(...Object.values(captures))',
    'methodCallerOf(kind,{argFromPtr,retType,toReturnWire,size:GenericWireTypeSize,toValue:Emval.toValue,getStringOrSymbol,emval_returnValue})',
  ],
];

/** `argTypes` begins with the type of the result and that of the object. */
function invokerOf(
  argTypes: readonly { readonly destructorFunction: ((wired: unknown) => void) | null }[],
  told: {
    readonly argCount: number;
    readonly isClassMethodFunc: boolean;
    readonly returns: boolean;
    readonly needsDestructorStack: boolean;
    readonly useStackFrame: boolean;
  },
): (...captured: unknown[]) => unknown {
  type Wire = (destructors: unknown[] | null, value: unknown) => unknown;
  const { argCount, isClassMethodFunc, returns, needsDestructorStack, useStackFrame } = told;
  const first = isClassMethodFunc ? 1 : 2;
  return (...captured) => {
    const [, , invoker, target, runDestructors, fromWire, wireThis] = captured as [
      unknown,
      unknown,
      (target: unknown, ...wired: unknown[]) => unknown,
      unknown,
      (destructors: unknown[]) => void,
      (wired: unknown) => unknown,
      Wire,
    ];
    const stackSave = captured[7] as () => unknown;
    const stackRestore = captured[8] as (frame: unknown) => void;
    const wires = captured.slice(useStackFrame ? 9 : 7, (useStackFrame ? 9 : 7) + argCount) as Wire[];
    return function (this: unknown, ...given: unknown[]): unknown {
      const destructors = needsDestructorStack ? [] : null;
      const frame = useStackFrame ? stackSave() : undefined;
      const wired: unknown[] = [];
      let result: unknown;
      try {
        if (isClassMethodFunc) wired.push(wireThis(destructors, this));
        for (let i = 0; i < argCount; i++) wired.push(wires[i]!(destructors, given[i]));
        result = invoker(target, ...wired);
      } finally {
        if (useStackFrame) stackRestore(frame);
      }
      if (destructors) runDestructors(destructors);
      else for (const [place, value] of wired.entries()) argTypes[first + place]!.destructorFunction?.(value);
      return returns ? fromWire(result) : undefined;
    };
  };
}

/** Kinds: 0 a function, 1 a method, 2 a constructor, 3 a cast. Arguments lie `size` bytes apart. */
function methodCallerOf(
  kind: number,
  told: {
    readonly argFromPtr: readonly ((address: number) => unknown)[];
    readonly retType: { readonly isVoid: boolean };
    readonly toReturnWire: unknown;
    readonly size: number;
    readonly toValue: (handle: unknown) => unknown;
    readonly getStringOrSymbol: (address: unknown) => string | symbol;
    readonly emval_returnValue: (toWire: unknown, destructors: unknown, value: unknown) => unknown;
  },
): (handle: unknown, method: unknown, destructors: unknown, args: number) => unknown {
  const { argFromPtr, retType, toReturnWire, size, toValue, getStringOrSymbol, emval_returnValue } = told;
  return (handle, method, destructors, args) => {
    const given = argFromPtr.map((read, place) => read(args + place * size));
    const call = (): unknown => {
      if (kind === 3) return given.at(-1);
      const value = toValue(handle) as Record<string | symbol, (...all: unknown[]) => unknown>;
      if (kind === 1) return value[getStringOrSymbol(method)]!(...given);
      if (kind === 2) return Reflect.construct(value as unknown as () => void, given);
      return (value as unknown as (...all: unknown[]) => unknown)(...given);
    };
    const result = call();
    return retType.isVoid ? undefined : emval_returnValue(toReturnWire, destructors, result);
  };
}

/** @throws Error when the module is another than this was written for */
export function withoutEval(code: string): string {
  const replaced = PLACES.reduce((text, [place, instead]) => {
    const parts = text.split(place);
    if (parts.length !== 2)
      throw new Error(`RDKit-JS is another version: "${place}" stands in it ${parts.length - 1} times`);
    return parts.join(instead);
  }, code);
  return `${invokerOf}\n${methodCallerOf}\n${replaced}`;
}

export function rdkitWithoutEval(): Plugin {
  return {
    name: 'rdkit-without-eval',
    transform: {
      filter: { id: MODULE },
      handler: (code) => ({ code: withoutEval(code), map: null }),
    },
  };
}
